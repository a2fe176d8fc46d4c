using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>
/// A group that takes no more changes from the middle of a run on: its rows fail together, and nothing is split.
/// </summary>
public class ChangedGroupTests : MembershipTest
{
    [Fact]
    public async Task A_group_deleted_in_the_middle_fails_the_batches_to_come()
    {
        Server.Load(Seeds.Crowded(people: 300, members: 0));
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        (List<Outcome> outcomes, long last) = await SubmitAsync(run, People("Crowd", 1, 100));
        await Eventually.HoldsAsync(
            () => Server.State.Snapshot().Group("Crowd").MemberIds.Count == 100, "the first batch is applied");
        Server.State.RemoveGroup(Seeds.Crowd);

        outcomes.AddRange((await SubmitAsync(run, People("Crowd", 101, 100), last + 1)).Outcomes);
        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));

        RequireOneEndEach(outcomes, 200);
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Row.Number <= 100, outcome.Error is null));
        Assert.All(
            outcomes.Where(outcome => outcome.Error is not null),
            outcome =>
                Assert.Equal((FrameioErrorKind.GroupNotFound, 404), (outcome.Error!.Kind, outcome.Error.StatusCode)));
        Assert.Equal([100, 100], BatchSizes);
        Assert.Single(Calls("v4GetGroup"));
    }

    [Fact]
    public async Task A_group_synced_from_the_middle_on_fails_the_batches_to_come_and_no_other_groups()
    {
        Server.Load(Seeds.Crowded(people: 200, members: 0));
        Server.Faults.Add(new FaultRule
        {
            Method = "POST",
            Path = Seeds.Crowd,
            Skip = 1,
            Times = null,
            Action = new StatusFault
            {
                Code = 403,
                Body = """{"errors":[{"detail":"Members of a group with the source adobe can't be edited"}]}""",
            },
        });

        List<Outcome> outcomes = await AddAsync([.. People("Crowd", 1, 200), .. People("Producers", 1, 100)]);

        Assert.All(
            outcomes,
            outcome => Assert.Equal(
                outcome.Row.Number is > 100 and <= 200, outcome.Error?.Kind == FrameioErrorKind.Forbidden));
        Assert.Equal([100, 100, 100], BatchSizes);
    }

    [Fact]
    public async Task A_member_whose_second_adding_has_no_answer_is_added_once_more_before_others_fail_by_it()
    {
        Server.Load(Seeds.Crowded(people: 50, members: 10));
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        await Directory.ListUsersAsync(Client, AccountDirectory.Mark(), Cancellation);
        Server.State.SetUserActive(Seeds.PersonId(30), active: false);
        Server.Faults.Add(new FaultRule
        {
            Operation = "v4AddGroupUsers",
            Skip = 1,
            Action = new StatusFault { Code = 202, Body = "{}" },
        });

        List<Outcome> outcomes = await RunAsync(run, People("Crowd", 21, 20));

        Outcome failed = Assert.Single(outcomes, outcome => outcome.Error is not null);
        Assert.Equal((10, FrameioErrorKind.RejectedByServer), (failed.Row.Number, failed.Error!.Kind));
        Assert.Equal([20, 1, 1], BatchSizes.Take(3));
    }

    [Fact]
    public async Task A_service_that_keeps_failing_fails_a_batch_whole()
    {
        Server.Load(Seeds.Crowded(people: 200, members: 0));
        Break("v4AddGroupUsers", new StatusFault { Code = 500 }, times: null);

        List<Outcome> outcomes = await AddAsync(People("Crowd", 1, 50));

        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.ServerFault, outcome.Error?.Kind));
        Assert.Equal([50, 50, 50, 50, 50], BatchSizes);
    }
}
