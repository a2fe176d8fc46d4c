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

    private const string NoGroups = """{"data":[],"links":{"next":null},"total_count":0}""";

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

        await RequireOneAtMostAsync(FrameioErrorKind.UnexpectedAnswer, FrameioErrorKind.OutcomeUnknown);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_second_creation_that_fails_as_well_makes_one_group_at_most(FaultAction fault)
    {
        Break(Creation, new CutFault());
        Break(Creation, fault);

        await RequireOneAtMostAsync(
            FrameioErrorKind.OutcomeUnknown, FrameioErrorKind.ServerFault, FrameioErrorKind.UnexpectedAnswer);
        Assert.InRange(Calls(Creation).Count(call => call.Status is not (401 or 429)), 1, 2);
    }

    [Fact]
    public async Task A_group_that_is_listed_a_while_after_it_was_made_is_waited_for()
    {
        Break(Creation, new LostAnswerFault());
        foreach (int look in (int[])[1, 2])
        {
            Break(Look, new StatusFault { Code = 200, Body = NoGroups }, skip: look);
        }

        FrameioGroup group = await CreateAsync();

        Assert.Equal(group.Id, Assert.Single(Made));
        Assert.Single(Calls(Creation));
    }

    [Fact]
    public async Task A_group_is_looked_for_by_the_name_that_it_was_stored_with()
    {
        Break(Creation, new LostAnswerFault());
        GroupCreation creation = new(Robot.Groups, Studio.Account, Studio.ServiceAccount);

        FrameioGroup group = await creation.CreateAsync("\uFEFF Once\u00A0\r\n", "smile", Cancellation);

        Assert.Equal(group.Id, Assert.Single(Made));
        Assert.Single(Calls(Creation));
    }

    [Fact]
    public async Task A_blank_name_costs_no_call()
    {
        GroupCreation creation = new(Robot.Groups, Studio.Account, Studio.ServiceAccount);

        await Failure.OfAsync(
            FrameioErrorKind.InvalidName, () => creation.CreateAsync("\u00A0\u200B", "smile", Cancellation));

        Assert.Empty(Log);
    }

    [Fact]
    public async Task An_older_namesake_is_not_given_out_for_the_group_whose_request_was_lost()
    {
        FrameioGroup older = await CreateAsync();
        Break(Creation, new CutFault());

        FrameioGroup group = await CreateAsync();

        Assert.NotEqual(older.Id, group.Id);
        Assert.Equal(2, Made.Count);
    }

    [Fact]
    public async Task Of_several_by_one_command_each_is_its_own()
    {
        GroupCreation creation = new(Robot.Groups, Studio.Account, Studio.ServiceAccount);
        FrameioGroup first = await creation.CreateAsync("Once", "smile", Cancellation);
        Break(Creation, new LostAnswerFault());
        FrameioGroup second = await creation.CreateAsync("Once", "smile", Cancellation);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal([first.Id, second.Id], Made);
    }

    [Fact]
    public async Task Where_the_list_is_not_whole_the_group_is_not_created_again()
    {
        Break(Creation, new CutFault());
        Break(Look, new TruncatePageFault { Keep = 1 }, times: null, skip: 1);

        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, CreateAsync);

        Assert.Single(Calls(Creation));
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public async Task A_machine_whose_clock_is_an_hour_off_makes_one_group(int minutes)
    {
        await using SandboxServer other = await StartAsync(Configure(new SandboxOptions
        {
            Seed = InitialSeed,
            TimeProvider = new OtherTime(TimeSpan.FromMinutes(minutes)),
        }));
        other.Faults.Add(new FaultRule { Operation = Creation, Action = new LostAnswerFault() });
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), other.BaseAddress);

        FrameioGroup group = await new GroupCreation(client.Groups, Studio.Account, Studio.Ana)
            .CreateAsync("Once", "smile", Cancellation);

        Assert.Equal(
            group.Id, Assert.Single(other.State.Snapshot().Accounts[0].Groups, made => made.Name == "Once").Id);
    }

    [Fact]
    public async Task A_token_that_has_ended_costs_no_second_group()
    {
        GroupCreation creation = new(Robot.Groups, Studio.Account, Studio.ServiceAccount);
        await creation.CreateAsync("First", "smile", Cancellation);
        Server.Tokens.ExpireMinted();

        FrameioGroup group = await creation.CreateAsync("Once", "smile", Cancellation);

        Assert.Equal(group.Id, Assert.Single(Made));
        Assert.Equal([201, 401, 201], Calls(Creation).Select(call => call.Status));
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
            Break(operation, fault, skip: 1);
            return;
        }

        Break(operation, fault);
    }

    private Task<FrameioGroup> CreateAsync() => new GroupCreation(Robot.Groups, Studio.Account, Studio.ServiceAccount)
        .CreateAsync("Once", "smile", Cancellation);

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

    /// <summary>The time of a machine whose clock is off.</summary>
    private sealed class OtherTime(TimeSpan off) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + off;
    }
}
