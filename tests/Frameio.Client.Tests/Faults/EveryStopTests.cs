using System.Diagnostics;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Faults;

/// <summary>A stop, such as Ctrl+C, at every request of a run, and the same rows again.</summary>
public class EveryStopTests
{
    private const int WithoutJournal = 3;

    // The request hangs for a minute. How long a stop really takes is no matter of a test on a busy machine.
    private static readonly TimeSpan _atOnce = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Scenarios => EveryRequestTests.Scenarios;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_stop_at_any_request_comes_at_once_and_the_same_rows_go_on_from_there(string scenario)
    {
        RunRecord reference = await Reference.OfAsync(scenario);

        await Cases.CheckAsync(Enumerable.Range(0, reference.Exchanges.Count), async (request, cancellationToken) =>
        {
            bool hasJournal = request % WithoutJournal != 0;
            await using Rehearsal rehearsal =
                await Rehearsal.StartAsync(reference.Scenario, cancellationToken, hasJournal);
            rehearsal.Disturb(new DelayFault { Ms = 60_000 }, request);
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task<RunRecord> running = rehearsal.RunAsync(stop.Token);
            await Eventually.HoldsAsync(() => running.IsCompleted || rehearsal.HasMetFault, "a request hangs");
            Stopwatch watch = Stopwatch.StartNew();
            await stop.CancelAsync();
            RunRecord stopped = await running;
            TimeSpan took = watch.Elapsed;

            rehearsal.Sandbox.Faults.Clear();
            RunRecord again = await rehearsal.RunAsync(cancellationToken);
            return
            [
                .. Truth.ViolationsOfStopped(stopped),
                .. took < _atOnce ? Array.Empty<string>() : [$"stopped after {took}"],
                .. Truth.Violations(again),
                .. Reference.DifferencesOfPlaces(reference, again),
                .. hasJournal ? Reference.NewErrors(reference, again) : [],
            ];
        });
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task What_was_applied_when_a_run_was_stopped_is_no_error_when_it_goes_on(string scenario)
    {
        RunRecord reference = await Reference.OfAsync(scenario);
        IEnumerable<int> changes = Enumerable.Range(0, reference.Exchanges.Count)
            .Where(request => reference.Exchanges[request].Method != "GET");

        await Cases.CheckAsync(changes, async (request, cancellationToken) =>
        {
            await using Rehearsal rehearsal =
                await Rehearsal.StartAsync(reference.Scenario, cancellationToken, hasJournal: true);
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            rehearsal.StopBeforeAnswer(request, stop);
            RunRecord stopped = await rehearsal.RunAsync(stop.Token);
            RunRecord again = await rehearsal.RunAsync(cancellationToken);
            return
            [
                .. Truth.ViolationsOfStopped(stopped),
                .. Truth.Violations(again),
                .. Reference.DifferencesOfPlaces(reference, again),
                .. Reference.NewErrors(reference, again),
            ];
        });
    }
}
