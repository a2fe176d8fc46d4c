using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>A 429 pauses the bucket, not the call that got it.</summary>
public class PauseTests : MembershipTest
{
    private const int Members = 120;
    private const int Before = 20;

    // Removals that can be on their way when the 429 comes, and some that start before it is read.
    private const int UnderWay = 16;

    private static readonly StatusFault _pause = new()
    {
        Code = 429,
        Headers = new Dictionary<string, string> { ["Retry-After"] = "1" },
    };

    [Fact]
    public async Task Calls_that_wait_behind_a_429_do_not_go_out_during_its_pause()
    {
        Break("v4RemoveGroupUser", _pause, skip: Before);

        List<Outcome> outcomes = await RemoveAsync(People("Crowd", 1, Members));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Removed, outcome.Status));
        LogEntry refused = Assert.Single(Calls("v4RemoveGroupUser"), call => call.Status == 429);
        double[] later =
            [.. Calls("v4RemoveGroupUser").Select(call => call.AtMs - refused.AtMs).Where(after => after > 0)];
        Assert.InRange(later.Count(after => after < 990), 0, UnderWay);
        Assert.InRange(later.Count(after => after >= 990), Members - Before - 1 - UnderWay, Members);
    }

    [Fact]
    public async Task Another_client_of_the_same_person_keeps_to_the_pause_too()
    {
        FrameioClient other = Connect(FrameioCredential.FromToken(Seeds.AccessToken));
        Array.ForEach([Client, other], client => client.IdentifyOwner(Studio.Ana));
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Break("v4RemoveGroupUser", _pause);
        Task refused = RemoveOneAsync(Client, cancellation.Token);
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);
        await Failure.OfCancelledAsync(refused, cancellation);

        await RemoveOneAsync(other, Cancellation);

        IReadOnlyList<LogEntry> removals = Calls("v4RemoveGroupUser");
        Assert.Equal([429, 204], removals.Select(removal => removal.Status));
        Assert.InRange(removals[1].AtMs - removals[0].AtMs, 990, double.MaxValue);
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { TimeScale = 600, Seed = Seeds.Crowded(Members, Members) };

    private static Task RemoveOneAsync(FrameioClient client, CancellationToken cancellationToken) =>
        client.Groups.RemoveMemberAsync(Studio.Account, Seeds.Crowd, Seeds.PersonId(1), cancellationToken);
}
