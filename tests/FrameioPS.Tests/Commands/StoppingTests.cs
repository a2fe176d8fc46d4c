using System.Diagnostics;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

public sealed class StoppingTests : SandboxTest
{
    // The real limits, so that a refused write waits for six seconds.
    protected override SandboxOptions Options => new() { Seed = DefaultSeed(), TimeScale = 1 };

    [Fact]
    public async Task A_call_that_hangs_is_left_at_once()
    {
        Connect();
        Fault("v4ListGroups", new DelayFault { Ms = 60_000 });

        await AssertStopsAsync(new Step("Get-FrameioGroup"), () => Sandbox.Log.Snapshot().Count > 0);
    }

    [Fact]
    public async Task A_wait_for_the_rate_limit_is_left_at_once()
    {
        Connect();
        Sandbox.Buckets.Fill("v4AddGroupUsers", "264fe484-d631-4841-a2d1-bd6d122045f4", 10);

        await AssertStopsAsync(new Step("Add-FrameioGroupMember", "Editors", Email(1)), () => Writes.Any(write => write.Status == 429));
    }

    private async Task AssertStopsAsync(Step step, Func<bool> isUnderWay)
    {
        Task<RunResult> run = Task.Run(() => Runner.Run(step), TestContext.Current.CancellationToken);
        Assert.True(SpinWait.SpinUntil(() => isUnderWay() || run.IsCompleted, TimeSpan.FromSeconds(30)));
        Assert.False(run.IsCompleted);

        Stopwatch watch = Stopwatch.StartNew();
        Runner.Stop();
        RunResult result = await run;

        Assert.True(result.Stopped);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
