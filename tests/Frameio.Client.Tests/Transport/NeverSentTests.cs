using System.Net;
using System.Net.Sockets;
using Frameio.Client.Authentication;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Sandbox;
using Frameio.Client.Tests.Support;
using Frameio.Client.Transport;
using Frameio.Sandbox;

namespace Frameio.Client.Tests.Transport;

/// <summary>A request that never left can be sent again whatever it asks for.</summary>
public class NeverSentTests : SandboxTest
{
    [Fact]
    public async Task A_creation_that_never_left_is_sent_when_the_service_is_back()
    {
        (Uri address, int port) = Nowhere();
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), address);
        Task<FrameioGroup> creation = client.Groups.CreateAsync(Studio.Account, "Once", "smile", Cancellation);
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);

        await using SandboxServer server = await SandboxServer.StartAsync(new SandboxOptions { Port = port, TimeScale = 600, Seed = Seeds.Studio }, Cancellation);

        Assert.Equal("Once", (await creation.WaitAsync(Failure.Patience, Cancellation)).Name);
        Assert.Single(server.Log.Snapshot());
        Assert.Single(server.State.Snapshot().Accounts[0].Groups, group => group.Name == "Once");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_verb_is_tried_five_times(bool creates)
    {
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), Nowhere().Address);

        await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, () => creates
            ? client.Groups.CreateAsync(Studio.Account, "A", "smile", Cancellation)
            : client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(RetryHandler.MostTries, Watcher.Exchanges.Count);
        Assert.Equal(RetryHandler.MostTries - 1, Watcher.Waits.Count);
    }

    // Slow enough for a sandbox to start between two tries: the first wait is a sixtieth of the minute, and they double.
    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 20 };

    private static (Uri Address, int Port) Nowhere()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        int port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        return (new Uri($"http://127.0.0.1:{port}"), port);
    }
}
