using System.Net;
using System.Net.Sockets;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

public class ConnectionTests : SandboxTest
{
    public static TheoryData<FaultAction> Cuts => [new CutFault(), new LostAnswerFault(), new CutBodyFault()];

    [Fact]
    public async Task Where_nothing_listens_nothing_was_sent()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        Uri nowhere = new($"http://{closed.LocalEndpoint}");
        closed.Stop();
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), nowhere);

        FrameioException read = await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable, () => client.Accounts.GetProfileAsync(Cancellation));
        FrameioException write = await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable,
            () => client.Groups.CreateAsync(Studio.Account, "A", "smile", Cancellation));

        Assert.Contains("nothing was sent", read.Message);
        Assert.Contains(nowhere.Host, write.Message);
        Assert.All(Watcher.Exchanges, exchange => Assert.Null(exchange.StatusCode));
    }

    [Theory]
    [MemberData(nameof(Cuts), DisableDiscoveryEnumeration = true)]
    public async Task A_read_whose_answer_is_lost_is_a_fault_of_the_service(FaultAction cut)
    {
        Break("v4GetMe", cut, times: null);

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.ServerFault, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Null(failure.StatusCode);
        Assert.Contains("GET /v4/me", failure.Message);
    }

    [Theory]
    [MemberData(nameof(Cuts), DisableDiscoveryEnumeration = true)]
    public async Task A_write_whose_answer_is_lost_may_have_been_applied(FaultAction cut)
    {
        Break("v4CreateGroup", cut, times: null);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.CreateAsync(Studio.Account, "New", "smile", Cancellation));

        Assert.Contains("may have been applied", failure.Message);
        Assert.Single(Calls("v4CreateGroup"));
    }

    [Theory]
    [MemberData(nameof(Cuts), DisableDiscoveryEnumeration = true)]
    public async Task A_removal_on_a_used_connection_is_not_sent_again_in_silence(FaultAction cut)
    {
        await Client.Accounts.GetProfileAsync(Cancellation);
        Break("v4RemoveGroupUser", cut, times: null);

        await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, Studio.Chloe, Cancellation));

        Assert.Equal(RetryHandler.MostTries, Calls("v4RemoveGroupUser").Count);
        Assert.Equal(RetryHandler.MostTries, Watcher.Exchanges.Count(exchange => exchange.Method == "DELETE"));
    }

    [Fact]
    public async Task A_connection_that_was_cut_does_not_hold_up_the_next_call()
    {
        Break("v4GetMe", new CutBodyFault(), RetryHandler.MostTries);
        await Failure.OfAsync(FrameioErrorKind.ServerFault, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(Studio.Ana, (await Client.Accounts.GetProfileAsync(Cancellation)).Id);
    }
}
