namespace Frameio.Sandbox.Tests.V2;

/// <summary>The end of V2 in the sandbox: its folder, and the one line elsewhere that names it.</summary>
public class RemovalTests
{
    [Fact]
    public async Task Without_the_folder_and_the_one_line_the_sandbox_still_builds()
    {
        using CopyWithoutV2 copy = new("Frameio.Sandbox");

        await copy.RemoveTheLineAsync(TestContext.Current.CancellationToken);

        await copy.BuildAsync("Frameio.Sandbox", "net10.0", TestContext.Current.CancellationToken);
    }
}
