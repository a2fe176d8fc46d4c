using Frameio.Client.Access;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;
using RateLimit = Frameio.Client.Http.Pacing.RateLimit;

namespace Frameio.Client.Tests.Bulk.Runs;

public class ProgressTests : MembershipTest
{
    private static readonly Operation _add =
        new(HttpMethod.Post, "/v4/accounts/{account_id}/groups/{group_id}/users", 10);
    private static readonly Operation _remove =
        new(HttpMethod.Delete, "/v4/accounts/{account_id}/groups/{group_id}/users/{user_id}", 200);
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task The_time_left_is_that_of_the_batches_at_the_services_rate()
    {
        Pause(_add);
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        Assert.Equal((0, 0, TimeSpan.Zero), Look(run));

        // Three batches, two of them sent off and one that is not full, and a batch for another group.
        await SubmitAsync(run, [.. People("Crowd", 1, 250), .. People("Producers", 1, 5), ("Nowhere", "x")]);

        (long taken, long ended, TimeSpan left) = Look(run);
        Assert.Equal((256, 1), (taken, ended));
        RequireLeft(left, 4, new RateLimit(10, Minute).Interval);
        Assert.Equal(255, run.Abandon().Count);
    }

    [Fact]
    public async Task The_time_left_of_removals_is_that_of_the_rows()
    {
        Pause(_remove);
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Revoke);

        await SubmitAsync(run, People("Members", 1, 100));

        RequireLeft(Look(run).Left, 100, new RateLimit(200, Minute).Interval);
        Assert.Equal(100, run.Abandon().Count);
    }

    [Fact]
    public async Task At_the_end_nothing_is_left()
    {
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        await RunAsync(run, [.. People("Crowd", 1, 150), .. People("Crowd", 1, 10)]);

        Assert.Equal((160, 160, TimeSpan.Zero), Look(run));
    }

    [Fact]
    public async Task Rows_count_as_ended_when_they_come_to_their_end()
    {
        Break("v4AddGroupUsers", new DelayFault { Ms = 60_000 }, skip: 1);
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        await SubmitAsync(run, People("Crowd", 1, 250));

        await Eventually.HoldsAsync(() => run.Progress.Ended == 100, "the first batch ends");

        Assert.Equal(250, run.Progress.Taken);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        TimeScale = 600,
        Seed = Seeds.StudioWith(account => account with
        {
            GenerateUsers = new SeedGeneratedUsers { Count = 250 },
            Groups =
            [
                .. account.Groups,
                new SeedGroup { Id = Seeds.Crowd, Name = "Crowd" },
                new SeedGroup { Id = Seeds.GroupId(1), Name = "Members", GeneratedMembers = 100 },
            ],
        }),
    };

    private static (long Taken, long Ended, TimeSpan Left) Look(KindRun run) =>
        (run.Progress.Taken, run.Progress.Ended, run.Progress.TimeLeft);

    // After the pause the bucket has one slot, and one more each interval. What has passed since is the machine's time.
    private static void RequireLeft(TimeSpan left, int calls, TimeSpan interval) =>
        Assert.InRange(left, _pause + (interval * (calls - 1)) - Failure.Patience, _pause + (interval * (calls - 1)));

    private void Pause(Operation operation) => new PacingScope(
        PacingRegistry.Shared, new V4Service(Server.BaseAddress), Studio.Token).Owner.For(operation).Pause(_pause);
}
