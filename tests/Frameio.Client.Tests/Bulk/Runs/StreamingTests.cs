using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>Rows come out while others are under way.</summary>
public class StreamingTests : MembershipTest
{
    private static readonly DelayFault _forLong = new() { Ms = 60_000 };

    [Fact]
    public async Task A_batch_comes_out_while_the_next_one_of_its_group_is_under_way()
    {
        Break("v4AddGroupUsers", _forLong, skip: 1);
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        List<Outcome> outcomes = [.. (await SubmitAsync(run, People("Crowd", 1, 200))).Outcomes];

        await TakeAsync(run, outcomes, 100);

        Assert.Equal(Enumerable.Range(1, 100), outcomes.Select(outcome => (int)outcome.Row.Number));
        RequireOneEndEach([.. outcomes, .. run.Abandon()], 200);
    }

    [Fact]
    public async Task Groups_do_not_wait_for_each_other()
    {
        // The first answer shows that the bucket takes calls; before, one call goes out at a time.
        await Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation);
        Server.Faults.Add(new FaultRule { Method = "POST", Path = Seeds.Crowd, Times = null, Action = _forLong });
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        List<Outcome> outcomes =
            [.. (await SubmitAsync(run, [.. People("Crowd", 1, 100), .. People("Producers", 1, 150)])).Outcomes];

        await TakeAsync(run, outcomes, 150);

        Assert.All(
            outcomes, outcome => Assert.Equal(("Producers", AccessStatus.Added), (outcome.PlaceName, outcome.Status)));
        IReadOnlyList<Outcome> rest = run.Abandon();
        Assert.All(
            rest,
            outcome => Assert.Equal(("Crowd", FrameioErrorKind.Stopped), (outcome.PlaceName, outcome.Error?.Kind)));
        RequireOneEndEach([.. outcomes, .. rest], 250);
    }

    [Fact]
    public async Task Rows_come_out_of_a_submission_that_has_nothing_to_do_with_them()
    {
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        List<Outcome> outcomes = [.. (await SubmitAsync(run, People("Crowd", 1, 100))).Outcomes];
        await Eventually.HoldsAsync(() => run.Progress.Ended == 100, "the batch ends");

        outcomes.AddRange((await SubmitAsync(run, People("Producers", 1, 10), first: 101)).Outcomes);

        Assert.Equal(Enumerable.Range(1, 100), outcomes.Select(outcome => (int)outcome.Row.Number));
    }

    [Fact]
    public async Task Eight_removals_are_under_way_at_once_and_no_more()
    {
        await RemoveAsync(("Reviewers", Studio.Ines));
        Break("v4RemoveGroupUser", _forLong, times: null);
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Revoke);
        await SubmitAsync(run, People("Members", 1, 64));

        await Eventually.HoldsAsync(() => Calls("v4RemoveGroupUser").Count == 1 + 8, "eight removals arrive");
        Task<List<Outcome>> rest = run.CompleteAsync(Cancellation).ToListAsync(Cancellation).AsTask();

        Assert.Equal(64, run.Abandon().Count);
        Assert.Equal(1 + 8, Calls("v4RemoveGroupUser").Count);
        await rest.WaitAsync(Failure.Patience, Cancellation);
    }

    [Fact]
    public async Task About_a_thousand_rows_are_under_way_and_the_next_waits_at_the_door()
    {
        Break("v4AddGroupUsers", _forLong, times: null);
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        using CancellationTokenSource cancellation = new();
        await SubmitAsync(run, People("Crowd", 1, 1_099));
        InputRow row = new() { Number = 1_100, Place = "Crowd", Subject = Seeds.Email(1_100) };
        Change change = (await run.PlanAsync(row, Cancellation)).Change!;

        Task<List<Outcome>> waiting =
            run.SubmitAsync(change, cancellation.Token).ToListAsync(Cancellation).AsTask();
        await Eventually.HoldsAsync(() => BatchSizes.Any(), "a batch is under way");
        await Failure.OfCancelledAsync(waiting, cancellation);

        Assert.All(run.Abandon(), outcome => Assert.Equal(FrameioErrorKind.Stopped, outcome.Error?.Kind));
    }

    [Fact]
    public async Task The_door_opens_as_rows_come_to_their_end()
    {
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        (List<Outcome> outcomes, _) = await SubmitAsync(run, People("Crowd", 1, 2_500));

        // Of 2,500 rows a thousand can be under way, and a hundred more wait for their batch.
        Assert.InRange(outcomes.Count, 1_400, 2_500);
        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        RequireOneEndEach(outcomes, 2_500);
        Assert.Equal(25, BatchSizes.Count());
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        Seed = Seeds.StudioWith(account => account with
        {
            GenerateUsers = new SeedGeneratedUsers { Count = 2_500 },
            Groups =
            [
                .. account.Groups,
                new SeedGroup { Id = Seeds.Crowd, Name = "Crowd" },
                new SeedGroup { Id = Seeds.GroupId(1), Name = "Members", GeneratedMembers = 64 },
            ],
        }),
    };

    // Rows, as the run's end hands them out, until there are so many. All of them may have come out of the submissions.
    private static async Task TakeAsync(KindRun run, List<Outcome> outcomes, int count)
    {
        if (outcomes.Count >= count)
        {
            return;
        }

        await foreach (Outcome outcome in run.CompleteAsync(Cancellation))
        {
            outcomes.Add(outcome);
            if (outcomes.Count == count)
            {
                return;
            }
        }

        Assert.Fail($"the run ended after {outcomes.Count} rows");
    }
}
