using CmdletHosting;
using Frameio.Sandbox.Logging;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>A command downstream that has enough, such as <c>Select-Object -First</c>.</summary>
public sealed class EnoughTests
{
    // The first result comes before anything is written, the others while the offenders are looked for.
    [Theory]
    [InlineData("Add-FrameioGroupMember", 1)]
    [InlineData("Add-FrameioGroupMember", 20)]
    [InlineData("Add-FrameioGroupMember", 40)]
    [InlineData("Remove-FrameioGroupMember", 1)]
    [InlineData("Remove-FrameioGroupMember", 6)]
    public async Task Nothing_runs_on_and_the_next_command_works(string command, int enough)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(Scenario.Of(command), TestContext.Current.CancellationToken);

        RunRecord run = await rehearsal.RunAsync(TestContext.Current.CancellationToken, new RunOptions { TakeFirst = enough });
        IReadOnlyList<LogEntry> Log() => rehearsal.Sandbox.Log.Snapshot();
        Assert.True(SpinWait.SpinUntil(() => Log().All(entry => entry.Status is not null), TimeSpan.FromSeconds(30)));
        long last = Log()[^1].Seq;

        // It queues for the same bucket, behind whatever is left there.
        RunResult next = rehearsal.Runner.Run(new Step(command, "Gamma", Studio.Email(200)).With("Confirm", false));

        Assert.Equal(enough, run.Fates.Count);
        Assert.Empty(Truth.ViolationsOfStopped(run).Concat(Tries.Violations(run)));
        Assert.Equal(command[0] == 'A' ? "Added" : "NotMember", Assert.Single(next.Texts("Status")));
        LogEntry[] later = [.. Log().Where(entry => entry.Seq > last && entry.Method != "GET")];
        Assert.All(later, entry => Assert.Equal(1, entry.UserIds));
        Assert.Equal(command[0] == 'A' ? 1 : 0, later.Length);
    }
}
