using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;

namespace Frameio.Client.Tests.Groups;

/// <summary>Creating is the one call that two of are not the same as one.</summary>
public class GroupCreationTests : SandboxTest
{
    private const string Creation = "v4CreateGroup";
    private const string Look = "v4ListGroups";

    private static readonly Dictionary<string, string> _retryAfter = new() { ["Retry-After"] = "1" };

    // After these there has to be a group; the others are answers that aren't, and may end in an error.
    private static readonly FaultAction[] _survived =
    [
        new LostAnswerFault(), new CutFault(), new CutBodyFault(),
        new StatusFault { Code = 500 }, new StatusFault { Code = 500, Apply = true }, new StatusFault { Code = 401 },
        new StatusFault { Code = 503, Headers = _retryAfter }, new StatusFault { Code = 429, Headers = _retryAfter },
        new StatusFault { Code = 429, Body = "Rate Limit Exceeded", ContentType = "text/plain" },
    ];

    private static readonly FaultAction[] _noAnswers =
    [
        new MalformedFault { Body = MalformedBody.Html }, new MalformedFault { Body = MalformedBody.Truncated },
        new MalformedFault { Body = MalformedBody.Empty }, new TruncatePageFault(), new DropNextLinkFault(),
    ];

    public static TheoryData<string, FaultAction> Survived => At([Creation, Look], _survived);

    public static TheoryData<string, FaultAction> NoAnswers => At([Creation, Look], _noAnswers);

    public static TheoryData<FaultAction> Faults => [.. _survived, .. _noAnswers];

    private FrameioClient Robot =>
        field ??= Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

    private IReadOnlyList<string> Made =>
        [.. Server.State.Snapshot().Accounts[0].Groups.Where(group => group.Name == "Once").Select(group => group.Id)];

    [Theory]
    [MemberData(nameof(Survived), DisableDiscoveryEnumeration = true)]
    public async Task A_group_is_created_once_and_a_try_that_may_have_made_it_is_looked_for_first(
        string operation, FaultAction fault)
    {
        Disturb(operation, fault);

        FrameioGroup group = await CreateAsync();

        Assert.Equal(group.Id, Assert.Single(Made));
        RequireLooks();
    }

    [Theory]
    [MemberData(nameof(NoAnswers), DisableDiscoveryEnumeration = true)]
    public async Task An_answer_that_is_none_makes_no_second_group(string operation, FaultAction fault)
    {
        Disturb(operation, fault);

        await RequireOneAtMostAsync(FrameioErrorKind.UnexpectedAnswer);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_second_creation_that_fails_as_well_makes_one_group_at_most(FaultAction fault)
    {
        Break(Creation, new CutFault());
        Break(Creation, fault);

        await RequireOneAtMostAsync(
            FrameioErrorKind.OutcomeUnknown, FrameioErrorKind.ServerFault, FrameioErrorKind.UnexpectedAnswer);
        Assert.Single(Calls(Look));
    }

    [Fact]
    public async Task A_token_that_has_ended_costs_no_second_group()
    {
        await Robot.Accounts.GetProfileAsync(Cancellation);
        Server.Tokens.ExpireMinted();

        FrameioGroup group = await CreateAsync();

        Assert.Equal(group.Id, Assert.Single(Made));
        Assert.Equal([401, 201], Calls(Creation).Select(call => call.Status));
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    private static TheoryData<string, FaultAction> At(string[] operations, FaultAction[] faults) =>
    [
        .. from operation in operations
           from fault in faults
           select new TheoryDataRow<string, FaultAction>(operation, fault),
    ];

    private void Disturb(string operation, FaultAction fault)
    {
        // There is a look only after a creation that nobody answered.
        if (operation == Look)
        {
            Break(Creation, new LostAnswerFault());
        }

        Break(operation, fault);
    }

    private Task<FrameioGroup> CreateAsync() => GroupCreation.CreateOnceAsync(
        Robot.Groups, Studio.Account, Studio.ServiceAccount, "Once", "smile", Cancellation);

    // A group that is told of is there; after an error there may be one.
    private async Task RequireOneAtMostAsync(params FrameioErrorKind[] errors)
    {
        FrameioGroup? group = null;
        try
        {
            group = await CreateAsync();
        }
        catch (FrameioException failure)
        {
            Assert.Contains(failure.Kind, errors);
        }

        Assert.InRange(Made.Count, group is null ? 0 : 1, 1);
        RequireLooks();
    }

    // After a refusal that costs nothing there is nothing to look for.
    private void RequireLooks()
    {
        foreach ((LogEntry first, LogEntry second) in Calls(Creation).Zip(Calls(Creation).Skip(1)))
        {
            Assert.True(
                first.Status is 401 or 429 || Calls(Look).Any(look => look.Seq > first.Seq && look.Seq < second.Seq),
                "the group was created again without a look");
        }
    }
}
