namespace Frameio.Client.Tests.V2;

/// <summary>The end of V2 in client and module: the client's folder, and the one line that names it.</summary>
public class RemovalTests
{
    [Fact]
    public async Task Without_the_folder_and_the_one_line_client_and_module_still_build()
    {
        using CopyWithoutV2 copy = new("Frameio.Client", "FrameioPS");

        await copy.RemoveTheLineAsync(TestContext.Current.CancellationToken);

        await copy.BuildAsync("FrameioPS", "net8.0", TestContext.Current.CancellationToken);
    }
}
