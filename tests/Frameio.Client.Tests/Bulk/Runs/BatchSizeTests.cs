using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>The service publishes no maximum of ids a call: it is found out, and remembered for the session.</summary>
public class BatchSizeTests : MembershipTest
{
    [Fact]
    public async Task A_batch_that_is_too_long_is_halved_until_it_is_taken_and_so_are_those_to_come()
    {
        Server.Load(Seeds.Crowded(people: 300, members: 0));

        List<Outcome> outcomes = await AddAsync(People("Crowd", 1, 200));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.Equal([100, 50], BatchSizes.Take(2));
        Assert.Equal([.. Enumerable.Repeat(25, 8)], BatchSizes.Where(size => size <= 30).Select(size => size!.Value));
        Assert.Equal(200, Server.State.Snapshot().Group("Crowd").MemberIds.Count);

        Server.Log.Clear();
        await AddAsync(People("Crowd", 201, 50));
        Assert.Equal([25, 25], BatchSizes);
    }

    [Fact]
    public async Task A_body_that_is_too_large_says_the_same()
    {
        Server.Load(Seeds.Crowded(people: 50, members: 0));
        Break(
            "v4AddGroupUsers",
            new StatusFault { Code = 413, Body = "<html>Request Entity Too Large</html>", ContentType = "text/html" });

        List<Outcome> outcomes = await AddAsync(People("Crowd", 1, 28));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.Equal([28, 14, 14], BatchSizes);
    }

    [Fact]
    public async Task A_single_id_that_is_too_much_is_no_reason_to_go_on()
    {
        Break("v4AddGroupUsers", new StatusFault { Code = 413 }, times: null);

        List<Outcome> outcomes = await AddAsync(People("Crowd", 1, 3));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Failed, outcome.Status));
        Assert.InRange(BatchSizes.Count(), 1, 3);
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { MaxUserIds = 30, Seed = Seeds.Crowded(people: 3, members: 0) };
}
