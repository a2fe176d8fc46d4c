using Frameio.Client.Access;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Syncing;

/// <summary>Whoever a row that failed may have meant stays, and that is told.</summary>
public class HeldBackTests : SyncTest
{
    private const int Everybody = 12;

    public static TheoryData<int> Orders => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_slip_in_one_address_removes_nobody_from_its_place_in_any_order(int order)
    {
        InputRow[] rows =
        [
            .. People(1, 9), Row(Members, "Crowd", "user00010@stuido.example"), Row(Members, "Crowd", Studio.Elena),
        ];
        new Random(order).Shuffle(rows);

        List<Outcome> outcomes = await RunAsync(Unlimited with { Force = true }, rows);

        Assert.Equal(Everybody + 1, MembersOf("Crowd").Count);
        Assert.Contains(Studio.Elena, MembersOf("Crowd"));
        Assert.Equal(
            [
                FrameioErrorKind.UserNotFound, FrameioErrorKind.HeldBack, FrameioErrorKind.HeldBack,
                FrameioErrorKind.HeldBack,
            ],
            Failed(outcomes).Select(outcome => outcome.Error!.Kind).Order());
        Assert.Equal(
            [Seeds.Email(10), Seeds.Email(11), Seeds.Email(12)],
            Failed(outcomes).Where(IsHeld).Select(outcome => outcome.SubjectName).Order());
    }

    [Fact]
    public async Task A_place_without_a_slip_goes_on()
    {
        await RunAsync(
            Unlimited,
            [.. People(1, 9), Row(Members, "Crowd", "nobody@stuido.example"), Row(Members, "Reviewers", Studio.Elena)]);

        Assert.Equal(Everybody, MembersOf("Crowd").Count);
        Assert.Equal([Studio.Elena], MembersOf("Reviewers"));
    }

    [Fact]
    public async Task Of_a_row_whose_place_isn_t_there_its_person_stays_and_others_go()
    {
        List<Outcome> outcomes =
            await RunAsync(Unlimited, [.. People(1, 9), Row(Members, "Corwd", Seeds.Email(10))]);

        Assert.Equal([Seeds.Email(10)], outcomes.Where(IsHeld).Select(outcome => outcome.SubjectName));
        Assert.Equal(10, MembersOf("Crowd").Count);
        Assert.Contains(Seeds.PersonId(10), MembersOf("Crowd"));
    }

    [Fact]
    public async Task Of_a_row_that_names_nothing_that_is_there_nobody_goes()
    {
        List<Outcome> outcomes = await RunAsync(
            Unlimited,
            [
                .. People(1, 9), Row(Members, "Corwd", "nobody@studio.example"),
                Row(InWorkspaces, "Dailies", Studio.Elena, "editor"),
            ]);

        Assert.Equal(Everybody, MembersOf("Crowd").Count);
        Assert.Equal(3, outcomes.Count(outcome => IsHeld(outcome) && outcome.PlaceName == "Crowd"));
        Assert.DoesNotContain(outcomes, outcome => IsHeld(outcome) && outcome.PlaceName == "Dailies");
        Assert.Contains(outcomes, outcome => outcome is { Status: AccessStatus.Removed, PlaceName: "Dailies" });
    }

    [Fact]
    public async Task Of_a_row_of_which_nothing_is_known_nobody_goes_anywhere()
    {
        List<Outcome> outcomes = await RefuseAsync(new InputRow { Number = 99 });

        Assert.Equal(Everybody, MembersOf("Crowd").Count);
        Assert.Equal(3, outcomes.Count(outcome => IsHeld(outcome) && outcome.PlaceName == "Crowd"));
        Assert.DoesNotContain(outcomes, outcome => outcome.Status == AccessStatus.Removed);
    }

    [Fact]
    public async Task Of_a_row_of_which_only_the_person_is_known_the_person_stays()
    {
        List<Outcome> outcomes = await RefuseAsync(new InputRow { Number = 99, Subject = Seeds.Email(10) });

        Assert.Equal([Seeds.Email(10)], outcomes.Where(IsHeld).Select(outcome => outcome.SubjectName));
        Assert.Equal(10, MembersOf("Crowd").Count);
    }

    [Fact]
    public async Task Of_a_row_that_was_refused_and_names_a_place_nobody_there_goes()
    {
        await RefuseAsync(Row(Members, "Crowd", null) with { Number = 99 });

        Assert.Equal(Everybody, MembersOf("Crowd").Count);
    }

    [Theory]
    [InlineData("Crowd", "Reviewers", null)]
    [InlineData("Crowd", null, Studio.Elena)]
    public async Task A_row_that_contradicts_itself_holds_its_place(string place, string? besides, string? subject)
    {
        InputRow odd = Row(Members, place, Seeds.Email(10)) with { PlaceBeside = besides, SubjectBeside = subject };

        List<Outcome> outcomes = await RunAsync(Unlimited, [.. People(1, 9), odd]);

        Assert.Contains(outcomes, outcome => outcome.Error?.Kind == FrameioErrorKind.ConflictingRow);
        Assert.Equal(Everybody, MembersOf("Crowd").Count);
    }

    [Fact]
    public async Task Two_roles_for_one_person_fail_both_and_hold_the_place()
    {
        List<Outcome> outcomes = await RunAsync(
            Unlimited,
            Row(InWorkspaces, "Dailies", Studio.Elena, "editor"),
            Row(InWorkspaces, "Dailies", Studio.Ines, "viewer"),
            Row(InWorkspaces, "Dailies", "elena@northlight.example", "viewer"),
            Row(InWorkspaces, "Dailies", Studio.Elena, "editor"));

        Assert.Equal(
            [1, 3, 4],
            outcomes.Where(outcome => outcome.Error?.Kind == FrameioErrorKind.ConflictingRow)
                .Select(outcome => outcome.Row.Number).Order());
        Assert.DoesNotContain(outcomes, outcome => outcome.Status == AccessStatus.Removed);
        Assert.Contains(outcomes, IsHeld);
    }

    [Fact]
    public async Task What_fails_a_row_fails_those_that_say_the_same()
    {
        List<Outcome> outcomes = await RunAsync(
            Unlimited,
            Row(Members, "Reviewers", "jonas@northlight.example"),
            Row(Members, "Reviewers", Studio.JonasDeactivated));

        Assert.Equal(
            [FrameioErrorKind.UserDeactivated, FrameioErrorKind.UserDeactivated, FrameioErrorKind.HeldBack],
            outcomes.Select(outcome => outcome.Error!.Kind));
    }

    [Fact]
    public async Task A_list_that_is_not_whole_fails_its_place_and_no_other()
    {
        Server.Faults.Add(new FaultRule
        {
            Path = $"groups/{Seeds.Crowd}/users$",
            Method = "GET",
            Times = null,
            Action = new ClaimTotalFault { More = 5 },
        });

        List<Outcome> outcomes =
            await RunAsync(Unlimited, [.. People(1, 9), Row(Members, "Reviewers", Studio.Elena)]);

        Assert.Equal(9, Failed(outcomes).Count());
        Assert.All(Failed(outcomes), outcome => Assert.Equal("Crowd", outcome.PlaceName));
        Assert.Equal(Everybody, MembersOf("Crowd").Count);
        Assert.Equal([Studio.Elena], MembersOf("Reviewers"));
    }

    [Fact]
    public async Task A_list_that_can_t_be_read_ends_a_place_without_rows_aloud()
    {
        Break("v4ListGroupUsers", new StatusFault { Code = 403 }, times: null);
        using AccessSync sync = Start(Unlimited with { Force = true });
        await sync.NamePlaceAsync(Members, "Crowd", cancellationToken: Cancellation);

        await Failure.OfAsync(FrameioErrorKind.Forbidden, () => sync.PlanAsync(Cancellation));
    }

    [Fact]
    public async Task Whoever_would_go_stays_where_somebody_couldn_t_be_added()
    {
        Break("v4AddGroupUsers", new StatusFault { Code = 422 }, times: null);

        List<Outcome> outcomes = await RunAsync(
            Unlimited, [.. People(1, 9), Row(Members, "Crowd", Studio.Elena), Row(Members, "Reviewers", Studio.Ines)]);

        Assert.Equal(Everybody, MembersOf("Crowd").Count);
        Assert.Equal(3, outcomes.Count(IsHeld));
        Assert.All(outcomes.Where(IsHeld), outcome => Assert.Contains("row 10 failed", outcome.Reason));
        Assert.DoesNotContain(Calls("v4RemoveGroupUser"), _ => true);
    }

    protected override Seed InitialSeed => Seeds.Crowded(Everybody + 3, Everybody);

    private static bool IsHeld(Outcome outcome) => outcome.Error?.Kind == FrameioErrorKind.HeldBack;

    private IReadOnlyList<string> MembersOf(string group) => Server.State.Snapshot().Group(group).MemberIds;

    private static IEnumerable<InputRow> People(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(number => Row(Members, "Crowd", Seeds.Email(number)));

    private async Task<List<Outcome>> RefuseAsync(InputRow row)
    {
        using AccessSync sync = Start(Unlimited);
        await TakeAsync(sync, [.. People(1, 9), Row(InWorkspaces, "Dailies", Studio.Ana, "editor")]);
        FrameioException refusal = new(FrameioErrorKind.MissingColumn, "The row has no column for the group.");
        await sync.RefuseAsync(row, refusal, Cancellation);
        SyncPlan plan = await sync.PlanAsync(Cancellation);
        List<Outcome> outcomes = await sync.ApplyAsync(plan, Cancellation).ToListAsync(Cancellation);
        Assert.Same(refusal, Assert.Single(outcomes, outcome => outcome.Row.Number == 99).Error);
        return outcomes;
    }
}
