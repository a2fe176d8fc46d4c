using System.Net;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Transport;

/// <summary>The proxy that http_proxy names, which gets all that goes over http in clear.</summary>
[Collection(Alone.Name)]
public class ProxyTests : SandboxTest
{
    private const string BadGateway = """
        HTTP/1.1 502 Bad Gateway
        Content-Length: 0


        """;

    private IWebProxy? _before;

    [Fact]
    public async Task What_goes_to_this_machine_goes_past_the_proxy_with_its_token_and_its_secret()
    {
        await using RawServer proxy = new(BadGateway);
        HttpClient.DefaultProxy = new WebProxy(proxy.BaseAddress);

        await Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret))
            .Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(["imsToken", "v4GetMe"], Log.Select(call => call.Operation));
        Assert.Equal(0, proxy.Requests);
    }

    [Fact]
    public async Task What_goes_elsewhere_goes_through_it()
    {
        await using RawServer proxy = new(BadGateway);
        HttpClient.DefaultProxy = new WebProxy(proxy.BaseAddress);
        using CancellationTokenSource cancellation = new();
        using FrameioClient client = new(
            FrameioCredential.FromToken(Studio.Token),
            new FrameioClientOptions { BaseUri = new Uri("https://service.invalid") });

        Task call = client.Accounts.GetProfileAsync(cancellation.Token);
        await Eventually.HoldsAsync(() => proxy.Requests > 0, "the proxy is asked");

        await Failure.OfCancelledAsync(call, cancellation);
    }

    public override async ValueTask InitializeAsync()
    {
        _before = HttpClient.DefaultProxy;
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        HttpClient.DefaultProxy = _before!;
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
