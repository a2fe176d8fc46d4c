using System.Net;
using System.Net.Sockets;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>A request that never left can be sent again whatever it asks for.</summary>
public class NeverSentTests : SandboxTest
{
    [Fact]
    public async Task A_creation_that_never_left_is_sent_when_the_service_is_back()
    {
        (FrameioClient client, int port) = await ConnectAndLeaveAsync();
        Task<FrameioGroup> creation = client.Groups.CreateAsync(Studio.Account, "Once", "smile", Cancellation);
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);

        await using SandboxServer server = await StartAsync(port);

        Assert.Equal("Once", (await creation.WaitAsync(Failure.Patience, Cancellation)).Name);
        Assert.Single(server.Log.Snapshot());
        Assert.Single(server.State.Snapshot().Accounts[0].Groups, group => group.Name == "Once");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Once_the_service_has_answered_every_verb_is_tried_five_times(bool creates)
    {
        (FrameioClient client, _) = await ConnectAndLeaveAsync();

        await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, () => CallAsync(client, creates));

        Assert.Equal(1 + RetryHandler.MostTries, Watcher.Exchanges.Count);
        Assert.Equal(RetryHandler.MostTries - 1, Watcher.Waits.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_service_that_never_answered_is_tried_twice(bool creates)
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        Uri nowhere = new($"http://{closed.LocalEndpoint}");
        closed.Stop();
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), nowhere);

        await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, () => CallAsync(client, creates));

        Assert.Equal(2, Watcher.Exchanges.Count);
        Assert.Single(Watcher.Waits);
    }

    [Fact]
    public async Task What_may_have_arrived_before_the_service_went_away_is_not_told_as_never_sent()
    {
        await Client.Accounts.GetProfileAsync(Cancellation);
        Break("v4AddGroupUsers", new LostAnswerFault());

        // Where it takes its time to go away, the next try still finds it, and is cut.
        Break("v4AddGroupUsers", new DelayFault { Ms = 60_000 }, times: null);
        Task addition = Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation);
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);
        await Server.DisposeAsync();

        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, () => addition);

        Assert.Equal(1 + RetryHandler.MostTries, Watcher.Exchanges.Count);
        Assert.Contains(Studio.Ana, Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Fact]
    public async Task No_operation_is_to_blame_for_the_network()
    {
        (FrameioClient client, _) = await ConnectAndLeaveAsync();
        for (int call = 0; call < 2; call++)
        {
            await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, () => CallAsync(client, creates: false));
        }

        Assert.Empty(Watcher.Pauses);
    }

    // Slow enough for a sandbox to start between two tries: the first wait is a sixtieth of the minute; they double.
    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 20 };

    private static Task<SandboxServer> StartAsync(int port = 0) =>
        SandboxServer.StartAsync(new SandboxOptions { Port = port, TimeScale = 20, Seed = Seeds.Studio }, Cancellation);

    private static Task CallAsync(FrameioClient client, bool creates) => creates
        ? client.Groups.CreateAsync(Studio.Account, "A", "smile", Cancellation)
        : client.Accounts.GetProfileAsync(Cancellation);

    // A client whose service has answered once, and is gone.
    private async Task<(FrameioClient Client, int Port)> ConnectAndLeaveAsync()
    {
        await using SandboxServer server = await StartAsync();
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), server.BaseAddress);
        await client.Accounts.GetProfileAsync(Cancellation);
        return (client, server.BaseAddress.Port);
    }
}
