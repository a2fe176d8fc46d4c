using System.IO.Compression;
using Frameio.Sandbox;

namespace Frameio.Client.Tests.Sandbox;

public class CompressionTests
{
    [Theory]
    [InlineData(true, "gzip", true)]
    [InlineData(true, "br, gzip;q=0.5", true)]
    [InlineData(true, "gzip;q=0", false)]
    [InlineData(true, "br, deflate", false)]
    [InlineData(true, null, false)]
    [InlineData(false, "gzip", false)]
    public async Task Bodies_are_compressed_where_wanted(bool isOn, string? accepted, bool isCompressed)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SandboxOptions options = new() { CompressAnswers = isOn };
        await using SandboxServer sandbox = await SandboxServer.StartAsync(options, cancellation);
        using HttpClient client = new() { BaseAddress = sandbox.BaseAddress };
        if (accepted is not null)
        {
            client.DefaultRequestHeaders.Add("Accept-Encoding", accepted);
        }

        using HttpResponseMessage answer = await client.GetAsync("/v4/me", cancellation);

        Assert.Equal(isCompressed ? ["gzip"] : [], answer.Content.Headers.ContentEncoding);
        Assert.Equal(isCompressed ? "gzip" : null, Assert.Single(sandbox.Log.Snapshot()).Encoding);
        await using Stream body = await answer.Content.ReadAsStreamAsync(cancellation);
        using StreamReader plain = new(isCompressed ? new GZipStream(body, CompressionMode.Decompress) : body);
        Assert.StartsWith("{", await plain.ReadToEndAsync(cancellation), StringComparison.Ordinal);
    }
}
