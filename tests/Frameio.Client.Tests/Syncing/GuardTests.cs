using Frameio.Client.Access;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Syncing;

/// <summary>
/// What no order of rows and no other switch makes a desired state do. Nothing is written before it speaks.
/// </summary>
public class GuardTests : SyncTest
{
    private const int Everybody = 40;

    public static TheoryData<int> Orders => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task More_than_the_usual_quarter_is_too_many_in_any_order(int order)
    {
        InputRow[] rows = Shuffled(order, People(Everybody - 11));

        await RequireRefusalAsync(
            FrameioErrorKind.TooManyRemovals, rows, new SyncOptions(), new SyncOptions { Force = true });
        await RequireRefusalAsync(
            FrameioErrorKind.TooManyRemovals,
            rows,
            new SyncOptions { MaximumRemoval = RemovalLimit.OfNumber(10), Force = true },
            new SyncOptions { MaximumRemoval = RemovalLimit.OfPercentage(27) });
    }

    [Theory]
    [InlineData(30)]
    [InlineData(35)]
    public async Task As_many_as_are_allowed_go(int left)
    {
        await RunAsync(new SyncOptions(), People(left));

        Assert.Equal(left, Server.State.Snapshot().Group("Crowd").MemberIds.Count);
    }

    [Fact]
    public async Task Five_of_a_few_go()
    {
        await RunAsync(null, People(Everybody - 5).Append(Row(Members, "Reviewers", Studio.Elena)));

        Assert.Equal([Studio.Elena], Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Fact]
    public async Task The_counts_and_the_places_are_told()
    {
        SyncPlan plan = await PlanAsync(null, People(10));

        Assert.Contains("5, or 25% where that is more", plan.Refusal!.Message);
        Assert.Contains("30 of 40 people in the group 'Crowd'", plan.Refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task One_place_with_too_many_keeps_all_from_being_changed(int order)
    {
        InputRow[] rows = Shuffled(order, [.. People(10), Row(Members, "Reviewers", Studio.Elena)]);

        await RequireRefusalAsync(FrameioErrorKind.TooManyRemovals, rows, new SyncOptions());
    }

    [Fact]
    public async Task An_input_without_rows_is_refused_whatever_else_is_allowed() => await RequireRefusalAsync(
        FrameioErrorKind.NothingDesired, [], new SyncOptions(), Unlimited, Unlimited with { KeepOthers = true });

    [Fact]
    public async Task A_place_without_rows_is_refused_whatever_else_is_allowed()
    {
        foreach (SyncOptions options in new[] { new SyncOptions(), Unlimited, Unlimited with { KeepOthers = true } })
        {
            FrameioException refusal = await RefusalOfEmptyPlaceAsync(options);

            Assert.Equal(FrameioErrorKind.NothingDesired, refusal.Kind);
            Assert.Contains("the group 'Crowd'", refusal.Message);
        }
    }

    [Fact]
    public async Task Force_alone_takes_nobody_out_of_a_full_place() => Assert.Equal(
        FrameioErrorKind.TooManyRemovals, (await RefusalOfEmptyPlaceAsync(new SyncOptions { Force = true })).Kind);

    [Fact]
    public async Task A_place_is_emptied_where_both_are_said()
    {
        using AccessSync sync = Start(Unlimited with { Force = true });
        await sync.NamePlaceAsync(Members, "Crowd", cancellationToken: Cancellation);

        SyncPlan plan = await sync.PlanAsync(Cancellation);
        List<Outcome> outcomes = await sync.ApplyAsync(plan, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(Everybody, outcomes.Count(outcome => outcome.Status == AccessStatus.Removed));
        Assert.Empty(Server.State.Snapshot().Group("Crowd").MemberIds);
    }

    [Fact]
    public async Task Others_are_kept_where_that_is_asked_for()
    {
        List<Outcome> outcomes =
            await RunAsync(new SyncOptions { KeepOthers = true }, Row(Members, "Crowd", Studio.Elena));

        Assert.Equal(["1 Grant elena@northlight.example Crowd Added"], outcomes.Select(Line));
        Assert.Equal(Everybody + 1, Server.State.Snapshot().Group("Crowd").MemberIds.Count);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Half_of_a_file_removes_nobody(int order)
    {
        InputRow[] rows = Shuffled(order, People(Everybody));
        await RequireRefusalAsync(
            FrameioErrorKind.TooManyRemovals,
            [.. rows.Take(Everybody / 2)],
            new SyncOptions(),
            new SyncOptions { Force = true });
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_synced_group_fails_and_nothing_else_does(int order)
    {
        InputRow[] rows = Shuffled(
            order, [.. People(Everybody - 1), Row(Members, "Adobe Sync", Seeds.Email(Everybody))]);

        List<Outcome> outcomes = await RunAsync(null, rows);

        Outcome failed = Assert.Single(Failed(outcomes));
        Assert.Equal(FrameioErrorKind.GroupNotManagedHere, failed.Error!.Kind);
        Assert.Equal(Everybody - 1, Server.State.Snapshot().Group("Crowd").MemberIds.Count);
    }

    [Fact]
    public async Task A_synced_group_can_t_be_named_for_all_rows()
    {
        using AccessSync sync = Start();

        await Failure.OfAsync(
            FrameioErrorKind.GroupNotManagedHere,
            () => sync.NamePlaceAsync(Members, Studio.AdobeSync, cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData("ana@northlight.example", null)]
    [InlineData("chloe@northlight.example", Studio.Chloe)]
    public async Task The_owner_and_whoever_asks_keep_the_account(string email, string? caller)
    {
        await RunAsync(null, Row(new(PlaceKind.Account), "the account", Studio.Chloe, "admin"));
        int sent = Writes.Count;

        List<Outcome> outcomes = await RunAsync(
            Unlimited with { CallerId = caller, Force = true },
            Row(new(PlaceKind.Account), "the account", email, "member"));

        Assert.Equal(FrameioErrorKind.ProtectedUser, Assert.Single(outcomes).Error?.Kind);
        Assert.Equal(sent, Writes.Count);
    }

    [Fact]
    public void V2_takes_no_desired_state()
    {
        using FrameioClient legacy = Connect(
            Frameio.Client.Authentication.FrameioCredential.FromToken(Studio.Token), generation: ApiGeneration.V2);

        FrameioException refusal = Assert.Throws<FrameioException>(
            () => new AccessSync(legacy, new AccountDirectory(Studio.Account)));

        Assert.True(refusal.NeedsV4);
    }

    protected override Seed InitialSeed => Seeds.Crowded(Everybody + 10, Everybody);

    private static IEnumerable<InputRow> People(int count) =>
        Enumerable.Range(1, count).Select(number => Row(Members, "Crowd", Seeds.Email(number)));

    private static InputRow[] Shuffled(int order, IEnumerable<InputRow> rows)
    {
        InputRow[] shuffled = [.. rows];
        new Random(order).Shuffle(shuffled);
        return shuffled;
    }

    private async Task RequireRefusalAsync(
        FrameioErrorKind kind, IReadOnlyList<InputRow> rows, params SyncOptions[] allowed)
    {
        foreach (SyncOptions options in allowed)
        {
            using AccessSync sync = Start(options);
            await TakeAsync(sync, rows);
            SyncPlan plan = await sync.PlanAsync(Cancellation);

            Assert.Equal(kind, plan.Refusal?.Kind);
            await Failure.OfAsync(
                kind, async () => await sync.ApplyAsync(plan, Cancellation).ToListAsync(Cancellation));
        }

        Assert.Empty(Writes);
    }

    private async Task<FrameioException> RefusalOfEmptyPlaceAsync(SyncOptions options)
    {
        using AccessSync sync = Start(options);
        await sync.NamePlaceAsync(Members, "Crowd", cancellationToken: Cancellation);
        await TakeAsync(sync, Row(Members, "Reviewers", Studio.Ines));
        SyncPlan plan = await sync.PlanAsync(Cancellation);
        await Assert.ThrowsAsync<FrameioException>(
            async () => await sync.ApplyAsync(plan, Cancellation).ToListAsync(Cancellation));
        Assert.Empty(Writes);
        return plan.Refusal!;
    }
}
