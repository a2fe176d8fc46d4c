using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>Which call is sent again after which failure, and how often.</summary>
public class RetryTests : SandboxTest
{
    private static readonly FaultAction[] _uncertain =
    [
        new LostAnswerFault(),
        new CutFault(),
        new CutBodyFault(),
        new StatusFault { Code = 500 },
        new StatusFault { Code = 502, Apply = true },
        new StatusFault { Code = 503 },
    ];

    private static readonly string[] _repeatable =
    [
        "v4GetMe", "v4ListAccountUsers", "v4GetGroup", "v4UpdateGroup", "v4DeleteGroup", "v4AddGroupUsers",
        "v4RemoveGroupUser",
    ];

    public static TheoryData<string, FaultAction> Repeatable =>
    [
        .. _repeatable.SelectMany(
            operation => _uncertain.Select(fault => new TheoryDataRow<string, FaultAction>(operation, fault))),
    ];

    public static TheoryData<FaultAction> Uncertain => [.. _uncertain];

    [Theory]
    [MemberData(nameof(Repeatable), DisableDiscoveryEnumeration = true)]
    public async Task What_may_be_sent_twice_is_sent_until_it_succeeds(string operation, FaultAction fault)
    {
        Break(operation, fault, RetryHandler.MostTries - 1);

        await CallAsync(operation);

        Assert.Equal(RetryHandler.MostTries, Calls(operation).Count);
    }

    [Theory]
    [MemberData(nameof(Repeatable), DisableDiscoveryEnumeration = true)]
    public async Task It_is_sent_five_times_at_most(string operation, FaultAction fault)
    {
        Break(operation, fault, times: null);

        FrameioException failure = await Assert.ThrowsAsync<FrameioException>(() => CallAsync(operation));

        bool isKnown = fault is StatusFault || Calls(operation)[0].Method == "GET";
        Assert.Equal(isKnown ? FrameioErrorKind.ServerFault : FrameioErrorKind.OutcomeUnknown, failure.Kind);
        Assert.Equal(RetryHandler.MostTries, Calls(operation).Count);
        Assert.Equal(RetryHandler.MostTries - 1, Retries.Count());
    }

    [Theory]
    [MemberData(nameof(Uncertain), DisableDiscoveryEnumeration = true)]
    public async Task A_creation_that_may_have_been_applied_is_sent_once(FaultAction fault)
    {
        Break("v4CreateGroup", fault, times: null);

        FrameioException failure = await Assert.ThrowsAsync<FrameioException>(() => CallAsync("v4CreateGroup"));

        Assert.Equal(
            fault is StatusFault ? FrameioErrorKind.ServerFault : FrameioErrorKind.OutcomeUnknown, failure.Kind);
        Assert.Single(Calls("v4CreateGroup"));
        Assert.Empty(Retries);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task A_refusal_is_final(int status)
    {
        Break("v4AddGroupUsers", new StatusFault { Code = status }, times: null);

        await Assert.ThrowsAsync<FrameioException>(() => CallAsync("v4AddGroupUsers"));

        Assert.Single(Calls("v4AddGroupUsers"));
    }

    [Fact]
    public async Task The_body_is_sent_again_as_it_was()
    {
        Break("v4AddGroupUsers", new StatusFault { Code = 503 });
        Break("v4AddGroupUsers", new CutBodyFault());
        Break("v4AddGroupUsers", new StatusFault { Code = 429 });

        await Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana, Studio.Chloe], Cancellation);

        Assert.Equal(4, Exchanges.Count);
        Assert.Single(Exchanges.Select(exchange => exchange.RequestBody).Distinct());
        Assert.Contains(Studio.Chloe, Exchanges[3].RequestBody);
        Assert.Single(
            Exchanges
                .Select(exchange => exchange.RequestHeaders["Authorization"] + exchange.RequestHeaders["api-version"])
                .Distinct());
        Assert.Equal([Studio.Ines, Studio.Ana, Studio.Chloe], Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    private IEnumerable<(string Reason, TimeSpan Delay)> Retries =>
        Watcher.Waits.Where(wait => wait.Reason.Contains(" of 5 follows", StringComparison.Ordinal));

    private Task CallAsync(string operation) => operation switch
    {
        "v4GetMe" => Client.Accounts.GetProfileAsync(Cancellation),
        "v4ListAccountUsers" =>
            Client.Users.ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask(),
        "v4GetGroup" => Client.Groups.GetAsync(Studio.Account, Studio.Editors, Cancellation),
        "v4CreateGroup" => Client.Groups.CreateAsync(Studio.Account, "New", "smile", Cancellation),
        "v4UpdateGroup" => Client.Groups.UpdateAsync(Studio.Account, Studio.Editors, "New", null, Cancellation),
        "v4DeleteGroup" => Client.Groups.DeleteAsync(Studio.Account, Studio.Editors, Cancellation),
        "v4AddGroupUsers" =>
            Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation),
        "v4RemoveGroupUser" =>
            Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, Studio.Chloe, Cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
