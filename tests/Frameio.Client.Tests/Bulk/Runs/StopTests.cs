using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>A run that is given up: every row comes out once, and no call follows.</summary>
public class StopTests : MembershipTest
{
    [Theory]
    [InlineData(AccessChange.Grant)]
    [InlineData(AccessChange.Revoke)]
    public async Task Every_row_comes_out_once_wherever_the_run_is_stopped(AccessChange change)
    {
        for (int taken = 0; taken <= 150; taken += 25)
        {
            Server.Load(Seeds.Crowded(people: 150, members: change == AccessChange.Grant ? 0 : 150));
            Server.Faults.Add(
                new FaultRule
                {
                    Path = $"{Seeds.Crowd}/users",
                    Times = null,
                    Every = 2,
                    Action = new DelayFault { Ms = 2 },
                });
            using KindRun run = new KindRun(
                new(PlaceKind.Group), Client, new AccountDirectory(Studio.Account), change);
            (List<Outcome> outcomes, _) = await SubmitAsync(run, People("Crowd", 1, 150));
            await using IAsyncEnumerator<Outcome> rest =
                run.CompleteAsync(Cancellation).GetAsyncEnumerator(Cancellation);
            while (outcomes.Count < taken && await rest.MoveNextAsync())
            {
                outcomes.Add(rest.Current);
            }

            outcomes.AddRange(run.Abandon());

            RequireOneEndEach(outcomes, 150);
            Assert.Empty(run.Abandon());
            HashSet<string> members = [.. Server.State.Snapshot().Group("Crowd").MemberIds];
            Assert.All(
                outcomes.Where(outcome => outcome.Error is null),
                outcome => Assert.Equal(change == AccessChange.Grant, members.Contains(outcome.SubjectId!)));
            Assert.All(
                outcomes.Where(outcome => outcome.Error is not null),
                outcome => Assert.Equal(FrameioErrorKind.Stopped, outcome.Error!.Kind));
        }
    }

    [Fact]
    public async Task Rows_that_wait_for_their_batch_come_out_as_stopped_and_cost_no_call()
    {
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        await SubmitAsync(run, People("Crowd", 1, 99));

        IReadOnlyList<Outcome> rest = run.Abandon();

        RequireOneEndEach(rest, 99);
        Assert.All(rest, outcome => Assert.StartsWith("Stopped: ", outcome.Reason, StringComparison.Ordinal));
        Assert.Empty(BatchSizes);
    }

    [Fact]
    public void A_run_without_rows_has_nothing_to_give_up()
    {
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);

        Assert.Empty(run.Abandon());
    }

    [Fact]
    public async Task A_run_that_is_over_has_nothing_to_give_up()
    {
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        await RunAsync(run, People("Crowd", 1, 10));

        Assert.Empty(run.Abandon());
    }

    [Fact]
    public async Task Rows_that_wait_to_be_read_back_come_out_as_stopped()
    {
        Break("v4ListGroupUsers", new DelayFault { Ms = 60_000 }, skip: 1);
        using KindRun run =
            new KindRun(
                new(PlaceKind.Group), Client, Directory, AccessChange.Grant, new RunOptions { Verify = true });
        await SubmitAsync(run, People("Crowd", 1, 10));
        Task<List<Outcome>> rest = run.CompleteAsync(Cancellation).ToListAsync(Cancellation).AsTask();
        await Eventually.HoldsAsync(() => Calls("v4ListGroupUsers").Count == 2, "the group is read back");

        Assert.All(run.Abandon(), outcome => Assert.Equal(FrameioErrorKind.Stopped, outcome.Error?.Kind));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rest.WaitAsync(Failure.Patience, Cancellation));
    }

    [Theory]
    [InlineData(AccessChange.Grant, "v4AddGroupUsers")]
    [InlineData(AccessChange.Revoke, "v4RemoveGroupUser")]
    public async Task To_dispose_of_a_run_ends_its_calls(AccessChange change, string operation)
    {
        Break(operation, new DelayFault { Ms = 60_000 }, times: null);
        KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, change);
        await SubmitAsync(run, People(change == AccessChange.Grant ? "Crowd" : "Members", 1, 100));
        await Eventually.HoldsAsync(() => Calls(operation).Count > 0, "a call is under way");

        run.Dispose();

        await Eventually.HoldsAsync(
            () => Watcher.Exchanges.Any(exchange => exchange.StatusCode is null), "the call is given up");
        Assert.Single(Calls(operation));
    }

    [Fact]
    public async Task To_dispose_of_a_run_ends_its_waits()
    {
        Break(
            "v4AddGroupUsers",
            new StatusFault { Code = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "100" } });
        KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        await SubmitAsync(run, People("Crowd", 1, 100));
        await Eventually.HoldsAsync(
            () => Watcher.Waits.Any(wait => wait.Delay > TimeSpan.FromMinutes(1)), "the call waits");

        IReadOnlyList<Outcome> rest = run.Abandon();
        run.Dispose();

        RequireOneEndEach(rest, 100);
        Assert.Single(BatchSizes);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        Seed = Seeds.StudioWith(account => account with
        {
            GenerateUsers = new SeedGeneratedUsers { Count = 150 },
            Groups =
            [
                .. account.Groups,
                new SeedGroup { Id = Seeds.Crowd, Name = "Crowd" },
                new SeedGroup { Id = Seeds.GroupId(1), Name = "Members", GeneratedMembers = 150 },
            ],
        }),
    };
}
