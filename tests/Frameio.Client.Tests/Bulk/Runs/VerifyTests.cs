using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>What the service accepted and did not do.</summary>
public class VerifyTests : MembershipTest
{
    private static readonly RunOptions _verify = new() { Verify = true };

    [Fact]
    public async Task What_was_accepted_and_is_not_there_was_not_applied()
    {
        AcceptWithoutApplying();

        List<Outcome> outcomes =
            await RunAsync(AccessChange.Grant, [.. People("Producers", 1, 20), .. People("Crowd", 1, 30)], _verify);

        Assert.All(outcomes, outcome => Assert.Equal(
            outcome.PlaceName == "Producers" ? "Failed NotApplied" : "Added ",
            $"{outcome.Status} {outcome.Error?.Kind}"));
        Assert.Contains("doesn't list the person there", outcomes.First(outcome => outcome.Error is not null).Reason);
        Assert.Equal(30, Server.State.Snapshot().Group("Crowd").MemberIds.Count);
    }

    [Fact]
    public async Task Without_verification_it_counts_as_added()
    {
        AcceptWithoutApplying();

        Assert.All(
            await AddAsync(People("Producers", 1, 20)), outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
    }

    [Fact]
    public async Task No_row_counts_as_added_before_its_group_was_read_back()
    {
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant, _verify);
        (List<Outcome> outcomes, _) = await SubmitAsync(run, People("Crowd", 1, 100));
        await Eventually.HoldsAsync(
            () => Server.State.Snapshot().Group("Crowd").MemberIds.Count == 100, "the batch is applied");
        outcomes.AddRange((await SubmitAsync(run, People("Crowd", 101, 1), first: 101)).Outcomes);
        Assert.Empty(outcomes);

        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));

        Assert.Equal(101, outcomes.Count(outcome => outcome.Status == AccessStatus.Added));
        Assert.Equal("v4ListGroupUsers", Log[^1].Operation);
    }

    [Fact]
    public async Task A_group_that_cannot_be_read_back_leaves_the_outcome_unknown()
    {
        Break("v4ListGroupUsers", new StatusFault { Code = 403 }, times: null);

        List<Outcome> outcomes = await RunAsync(AccessChange.Grant, People("Crowd", 1, 5), _verify);

        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.OutcomeUnknown, outcome.Error?.Kind));
        Assert.All(outcomes, outcome => Assert.Contains("couldn't be read back", outcome.Reason));
    }

    [Fact]
    public async Task Each_group_is_read_back_once()
    {
        await RunAsync(AccessChange.Grant, [.. People("Crowd", 1, 150), .. People("Producers", 1, 50)], _verify);

        // Before the first batch of each, and after the last: two pages for the Crowd.
        Assert.Equal(1 + 1 + 2 + 1, Calls("v4ListGroupUsers").Count);
    }

    [Fact]
    public async Task More_rows_than_may_be_under_way_are_no_dead_end()
    {
        List<Outcome> outcomes = await RunAsync(AccessChange.Grant, People("Crowd", 1, 1_500), _verify);

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { Seed = Seeds.Crowded(people: 1_500, members: 0) };

    private void AcceptWithoutApplying() => Server.Faults.Add(new FaultRule
    {
        Method = "POST",
        Path = Server.State.Snapshot().Group("Producers").Id,
        Times = null,
        Action = new StatusFault { Code = 204, Body = string.Empty },
    });
}
