using Frameio.Client.Authentication;
using Frameio.Client.Bulk;
using Frameio.Client.Tests.Bulk;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

/// <summary>A token can end before any request of a run; the run goes on with another.</summary>
public class ExpiryTests : MembershipTest
{
    [Theory]
    [InlineData(MembershipChange.Add)]
    [InlineData(MembershipChange.Remove)]
    public async Task A_run_survives_a_token_that_ends_before_any_of_its_requests(MembershipChange change)
    {
        int requests = int.MaxValue;
        for (int ended = 0; ended < requests; ended++)
        {
            Server.Load(Seeds.Crowded(people: 250, members: change == MembershipChange.Remove ? 12 : 0));
            Server.Faults.Add(new FaultRule { Path = "^/v4/", Skip = ended, Action = new StatusFault { Code = 401 } });
            using MembershipRun run = MembershipRun.OfGroups(Robot, new AccountDirectory(Studio.Account), change);

            List<MembershipOutcome> outcomes = await RunAsync(run, People("Crowd", 1, change == MembershipChange.Add ? 250 : 12));

            Assert.All(outcomes, outcome => Assert.NotEqual(MembershipStatus.Failed, outcome.Status));
            Assert.Equal(change == MembershipChange.Add ? 250 : 0, Server.State.Snapshot().Group("Crowd").MemberIds.Count);
            Assert.Equal(2, Log.Count(call => call.Operation == "imsToken"));
            Assert.Equal(1, Log.Count(call => call.Status == 401));
            requests = Log.Count(call => call.Operation != "imsToken") - 1;
        }

        Assert.InRange(requests, 7, 30);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    private FrameioClient Robot => Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));
}
