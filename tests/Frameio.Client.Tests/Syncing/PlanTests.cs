using Frameio.Client.Access;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Syncing;

/// <summary>What a plan says before anything is done, and what is said when it is.</summary>
public class PlanTests : SyncTest
{
    private static readonly InputRow[] _rows =
    [
        Row(Members, "Editors", Studio.Dev),
        Row(Members, "Editors", Studio.Elena),
        Row(Members, "Editors", "nobody@studio.example"),
        Row(Members, "Reviewers", Studio.Elena),
        Row(Members, "Reviewers", "ELENA@northlight.example"),
        Row(InWorkspaces, "Dailies", Studio.Ines, "viewer"),
        Row(InWorkspaces, "Dailies", Studio.Chloe, "full_access"),
        Row(InWorkspaces, "Dailies", Studio.Grace, "editor"),
    ];

    [Fact]
    public async Task A_rehearsal_says_what_the_run_does_and_writes_nothing()
    {
        using AccessSync sync = Start(Unlimited);
        await TakeAsync(sync, _rows);
        SyncPlan plan = await sync.PlanAsync(Cancellation);

        List<string> rehearsed = [.. plan.Rehearse().Select(Line)];
        Assert.Empty(Writes);

        Assert.Equal(
            [
                "1 Grant Dev.Patel@northlight.example Editors AlreadyMember",
                "2 Grant elena@northlight.example Editors WouldAdd",
                "3 Grant nobody@studio.example Editors Failed UserNotFound",
                "4 Grant elena@northlight.example Reviewers WouldAdd",
                "5 Grant elena@northlight.example Reviewers Duplicate",
                "6 Grant ines@agency.example Dailies WouldChange",
                "7 Grant chloe@northlight.example Dailies AlreadyMember",
                "8 Grant grace+dailies@agency.example Dailies WouldAdd",
                "0 Revoke chloe@northlight.example Editors Failed HeldBack",
                "0 Revoke jonas@northlight.example Editors Failed HeldBack",
                "0 Revoke ines@agency.example Reviewers WouldRemove",
                "0 Revoke Dev.Patel@northlight.example Dailies WouldRemove",
                "0 Revoke elena@northlight.example Dailies WouldRemove",
                "0 Revoke jonas@northlight.example Dailies WouldRemove",
            ],
            rehearsed.Take(8).Concat(rehearsed.Skip(8).OrderBy(Rank)));
        List<Outcome> outcomes = await sync.ApplyAsync(plan, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(
            rehearsed.Select(Done).Order(StringComparer.Ordinal),
            outcomes.Select(Line).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_done_in_each_place_is_counted()
    {
        SyncPlan plan = await PlanAsync(Unlimited, _rows);

        Assert.True(plan.HasChanges);
        Assert.Equal(
            [
                "group Editors 3 present 1 added 0 changed 0 removed 2 staying",
                "group Reviewers 1 present 1 added 0 changed 1 removed 0 staying",
                "workspace Dailies 5 present 1 added 1 changed 3 removed 0 staying",
            ],
            plan.Places.Select(place => $"{place.Kind.PlaceNoun} {place.Place} {place.Present} present "
                + $"{place.Additions} added {place.Changes} changed {place.Removals} removed {place.Staying} staying"));
    }

    [Fact]
    public async Task Who_is_taken_out_is_a_row_that_can_be_granted_again()
    {
        List<Outcome> outcomes = await RunAsync(Unlimited, Row(InWorkspaces, "Dailies", Studio.Ines, "commenter"));

        FrameioAccessResult removed = outcomes.Where(outcome => outcome.SubjectId == Studio.Elena)
            .Select(outcome => new FrameioAccessResult(outcome)).Single();
        Assert.Equal(
            ((long?)null, "Removed", "Revoke", "elena@northlight.example", Studio.Elena),
            (removed.Row, removed.Status, removed.Change, removed.Email, removed.UserId));
        Assert.Equal(
            ("Dailies", Studio.Dailies, "workspace_admin"),
            (removed.Workspace, removed.WorkspaceId, removed.Role));
    }

    [Fact]
    public async Task Who_is_held_back_is_told_with_the_role_they_keep()
    {
        List<Outcome> outcomes = await RunAsync(
            Unlimited,
            Row(InWorkspaces, "Dailies", Studio.Ines, "commenter"),
            Row(InWorkspaces, "Dailies", "nobody@studio.example", "viewer"));

        FrameioAccessResult held = outcomes.Where(outcome => outcome.SubjectId == Studio.Elena)
            .Select(outcome => new FrameioAccessResult(outcome)).Single();
        Assert.Equal(
            ((long?)null, "Failed", "HeldBack", "workspace_admin", Studio.Dailies),
            (held.Row, held.Status, held.ErrorId, held.Role, held.WorkspaceId));
    }

    [Fact]
    public async Task Nothing_to_do_is_no_write_and_reads_each_list_once()
    {
        SyncPlan plan = await PlanAsync(
            Unlimited,
            [Row(Members, "Editors", Studio.Dev), Row(Members, "Editors", Studio.Chloe),
                Row(Members, "Editors", Studio.JonasDeactivated)]);

        Assert.False(plan.HasChanges);
        Assert.Equal(
            ["v4ListAccountUsers", "v4ListGroupUsers", "v4ListGroups"],
            Log.Select(entry => entry.Operation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_place_that_was_declined_is_left_as_it_is()
    {
        using AccessSync sync = Start(Unlimited);
        await TakeAsync(sync, _rows);
        SyncPlan plan = await sync.PlanAsync(Cancellation);
        plan.Places.Single(place => place.Place.Name == "Dailies").Decline();

        List<Outcome> outcomes = await sync.ApplyAsync(plan, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(5, outcomes.Count(outcome => outcome.Status == AccessStatus.Declined));
        Assert.Equal(5, Server.State.Snapshot().Workspace("Dailies").Members.Count);
        Assert.Equal([Studio.Elena], Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Fact]
    public async Task Who_is_named_and_there_without_an_id_stays_and_others_like_that_are_told()
    {
        Server.Faults.Add(new FaultRule
        {
            Operation = "v4ListGroupUsers",
            Times = null,
            Action = new EditRecordsFault { Field = "id", Remove = true },
        });
        RequestsMayBreakContract = true;

        List<Outcome> outcomes = await RunAsync(Unlimited, Row(Members, "Editors", "chloe@northlight.example"));

        Assert.Equal(AccessStatus.AlreadyMember, Assert.Single(outcomes, outcome => outcome.Row.Number == 1).Status);
        Assert.Equal(
            [FrameioErrorKind.UserHasNoId, FrameioErrorKind.UserHasNoId],
            Failed(outcomes).Select(outcome => outcome.Error!.Kind));
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task Who_has_the_address_of_a_row_stays_and_whoever_is_named_by_id_is_told_apart()
    {
        // Ana has it too, and is the one who is active.
        Server.Faults.Add(new FaultRule
        {
            Operation = "v4ListAccountUsers",
            Times = null,
            Action = new EditRecordsFault { Field = "user.email", Value = "jonas@northlight.example", Count = 1 },
        });
        InputRow[] others = [Row(Members, "Editors", Studio.Dev), Row(Members, "Editors", Studio.Chloe)];

        await RunAsync(Unlimited, [.. others, Row(Members, "Editors", "jonas@northlight.example")]);
        Assert.Contains(Studio.JonasDeactivated, Server.State.Snapshot().Group("Editors").MemberIds);

        await RunAsync(Unlimited, [.. others, Row(Members, "Editors", Studio.Ana)]);
        Assert.Equal(
            new[] { Studio.Ana, Studio.Chloe, Studio.Dev },
            Server.State.Snapshot().Group("Editors").MemberIds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_that_is_stopped_tells_an_end_of_everything()
    {
        Break("v4AddGroupUsers", new DelayFault { Ms = 60_000 }, times: null);
        using AccessSync sync = Start(Unlimited);
        await TakeAsync(sync, _rows);
        SyncPlan plan = await sync.PlanAsync(Cancellation);
        int all = plan.Rehearse().Count();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        List<Outcome> outcomes = [];
        Task running = CollectAsync();
        await Eventually.HoldsAsync(
            () => Log.Any(entry => entry.Fault is not null), "a call hangs");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        outcomes.AddRange(sync.Abandon());

        Assert.Equal(all, outcomes.Count);
        Assert.Equal(all, sync.Progress.Ended);
        Assert.Contains(outcomes, outcome => outcome.Error?.Kind == FrameioErrorKind.Stopped
            && outcome.Direction == AccessChange.Revoke);

        async Task CollectAsync()
        {
            await foreach (Outcome outcome in sync.ApplyAsync(plan, stop.Token))
            {
                outcomes.Add(outcome);
            }
        }
    }

    [Fact]
    public async Task An_input_that_is_stopped_before_its_plan_tells_an_end_of_every_row()
    {
        using AccessSync sync = Start(Unlimited);
        await TakeAsync(sync, _rows);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => sync.PlanAsync(new CancellationToken(canceled: true)));

        IReadOnlyList<Outcome> outcomes = sync.Abandon();

        Assert.Equal(Enumerable.Range(1, _rows.Length), outcomes.Select(end => (int)end.Row.Number));
        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Failed, outcome.Status));
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData("20", 20)]
    [InlineData(" 50 % ", 100)]
    [InlineData("0", 0)]
    [InlineData("12.5%", 25)]
    public void A_limit_is_a_number_or_a_percentage(string text, int ofTwoHundred)
    {
        Assert.True(RemovalLimit.TryParse(text, out RemovalLimit limit));
        Assert.Equal(ofTwoHundred, limit.Of(200));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-1")]
    [InlineData("101%")]
    [InlineData("many")]
    [InlineData("%")]
    public void Nothing_else_is_a_limit(string? text) => Assert.False(RemovalLimit.TryParse(text, out _));

    [Theory]
    [InlineData(4, 5)]
    [InlineData(20, 5)]
    [InlineData(27, 6)]
    [InlineData(100, 25)]
    public void The_usual_limit_is_five_or_a_quarter(int present, int limit) =>
        Assert.Equal(limit, RemovalLimit.Usual.Of(present));

    // The list of a workspace isn't sorted.
    private static string Rank(string line) => line.Contains("Editors", StringComparison.Ordinal) ? $"0{line}"
        : line.Contains("Reviewers", StringComparison.Ordinal) ? $"1{line}" : $"2{line.ToUpperInvariant()}";

    private static string Done(string line) => line
        .Replace("WouldAdd", "Added", StringComparison.Ordinal)
        .Replace("WouldChange", "Changed", StringComparison.Ordinal)
        .Replace("WouldRemove", "Removed", StringComparison.Ordinal);
}
