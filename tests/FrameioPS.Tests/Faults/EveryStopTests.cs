using System.Diagnostics;
using Frameio.Sandbox.Faults;

namespace FrameioPS.Tests.Faults;

/// <summary>Ctrl+C at every request of a run, while it hangs.</summary>
public sealed class EveryStopTests
{
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("Add-FrameioGroupMember")]
    [InlineData("Remove-FrameioGroupMember")]
    public async Task A_stop_at_any_request_comes_at_once_and_the_same_command_goes_on_from_there(string command)
    {
        RunRecord reference = await Reference.OfAsync(command);

        await Cases.CheckAsync(Enumerable.Range(0, reference.Log.Count), async (request, cancellationToken) =>
        {
            await using Rehearsal rehearsal = await Rehearsal.StartAsync(Scenario.Of(command), cancellationToken);
            rehearsal.Sandbox.Faults.Add(new FaultRule { Action = new DelayFault { Ms = (int)_long.TotalMilliseconds * 2 }, Skip = request });
            Task<RunRecord> running = rehearsal.RunAsync(cancellationToken);
            bool Hangs() => running.IsCompleted || rehearsal.Sandbox.Log.Snapshot().Any(entry => entry.Fault is not null);
            await Blocking.RunAsync(() => SpinWait.SpinUntil(Hangs, _long), cancellationToken);
            Stopwatch watch = Stopwatch.StartNew();
            rehearsal.Runner.Stop();
            RunRecord stopped = await running;
            TimeSpan took = watch.Elapsed;

            rehearsal.Sandbox.Faults.Clear();
            RunRecord again = await rehearsal.RunAsync(cancellationToken);
            return
            [
                .. Truth.ViolationsOfStopped(stopped),
                .. Tries.Violations(stopped),
                .. took < TimeSpan.FromSeconds(1) ? Array.Empty<string>() : [$"stopped after {took}"],
                .. Truth.Violations(again),
                .. Reference.DifferencesOfMembers(reference, again),
            ];
        });
    }
}
