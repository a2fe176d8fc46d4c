using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>Calls that were experimental when this was written, and are served by the stable router by now.</summary>
public class PromotionTests : SandboxTest
{
    private const string NoRoute =
        """{"errors":[{"detail":"no route found for POST (DeveloperApiWeb.Experimental.Router)"}]}""";
    private const string Members = "^/v4/accounts/[^/]+/groups/[^/]+/users$";

    // A promotion is what the contract doesn't know yet.
    public PromotionTests() => RequestsMayBreakContract = true;

    [Fact]
    public async Task A_call_that_the_experimental_router_knows_no_more_is_asked_of_the_other_and_that_is_remembered()
    {
        ByPath(new StatusFault { Code = 404, Body = NoRoute });
        ByPath(new StatusFault { Code = 204, Body = "" }, times: null);

        await AddAsync();
        await AddAsync();

        Assert.Equal([404, 204, 204], Log.Select(call => call.Status));
        Assert.Equal(["experimental", null, null], Headers);
    }

    [Fact]
    public async Task Every_watcher_of_the_client_knows_it()
    {
        ByPath(new StatusFault { Code = 404, Body = NoRoute });
        ByPath(new StatusFault { Code = 204, Body = "" }, times: null);

        await AddAsync();
        await Client.WatchedBy(Watcher).Groups.AddMembersAsync(
            Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation);

        Assert.Equal(["experimental", null, null], Headers);
    }

    [Fact]
    public async Task A_call_that_neither_knows_is_not_there_and_nothing_is_remembered()
    {
        ByPath(new StatusFault { Code = 404, Body = NoRoute }, times: 2);

        await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, AddAsync);
        await AddAsync();

        Assert.Equal(["experimental", null, "experimental"], Headers);
        Assert.Contains(Studio.Ana, Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Theory]
    [InlineData("""{"errors":[{"detail":"Not found"}]}""", "application/json")]
    [InlineData("""{"errors":[{"detail":"User not found"}]}""", "application/json")]
    [InlineData("""{"errors":[{"detail":"The group has no route found on the map"}]}""", "application/json")]
    [InlineData("<html>no route found</html>", "text/html")]
    public async Task A_404_about_a_person_or_a_group_is_final(string body, string contentType)
    {
        Answer("v4AddGroupUsers", body, 404, contentType, times: null);

        await Assert.ThrowsAsync<FrameioException>(AddAsync);

        Assert.Equal(["experimental"], Headers);
    }

    [Fact]
    public async Task A_stable_call_without_a_route_is_not_asked_twice()
    {
        Answer("v4GetMe", NoRoute, 404, times: null);

        await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Single(Log);
    }

    [Fact]
    public async Task What_a_lost_try_may_have_done_is_not_forgotten_on_the_way_to_the_other_router()
    {
        Break("v4AddGroupUsers", new LostAnswerFault());
        ByPath(new StatusFault { Code = 404, Body = NoRoute }, times: null);

        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, AddAsync);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    private IEnumerable<string?> Headers =>
        Exchanges.Select(exchange => exchange.RequestHeaders.GetValueOrDefault("api-version"));

    private void ByPath(FaultAction action, int? times = 1) =>
        Server.Faults.Add(new FaultRule { Method = "POST", Path = Members, Times = times, Action = action });

    private Task AddAsync() =>
        Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation);
}
