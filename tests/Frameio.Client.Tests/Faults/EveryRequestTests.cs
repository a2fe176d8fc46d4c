using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Faults;

/// <summary>One fault at one request of a run, for every request and every fault.</summary>
public class EveryRequestTests
{
    public static TheoryData<string> Scenarios => new(Scenario.All.Select(scenario => scenario.Name));

    public static TheoryData<string, string> ScenariosAndFaults =>
        new(from kind in FaultKind.All from scenario in Scenario.All select (scenario.Name, kind.Name));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task An_undisturbed_run_is_true(string scenario)
    {
        RunRecord reference = await Reference.OfAsync(scenario);

        Assert.Empty(Truth.Violations(reference));
        Assert.InRange(reference.Exchanges.Count, 8, 40);
        Assert.DoesNotContain(reference.Exchanges, exchange => exchange.Status == 401);
        Assert.DoesNotContain(reference.Fates, fate => fate.Error is "OutcomeUnknown" or "ServerFault");
    }

    [Theory]
    [MemberData(nameof(ScenariosAndFaults))]
    public async Task A_fault_at_any_request_loses_no_row_and_makes_none_lie(string scenario, string fault)
    {
        RunRecord reference = await Reference.OfAsync(scenario);
        FaultKind kind = FaultKind.Of(fault);

        await Cases.CheckAsync(kind.PlacesIn(reference), async (request, cancellationToken) =>
        {
            await using Rehearsal rehearsal = await Rehearsal.StartAsync(reference.Scenario, cancellationToken);
            rehearsal.Disturb(kind, request, reference);
            RunRecord run = await rehearsal.RunAsync(cancellationToken);
            return
            [
                .. Missed(kind, run, request),
                .. Truth.Violations(run),
                .. Reference.Differences(reference, run, IsSurvived(kind, run), kind),
            ];
        });
    }

    private static bool IsSurvived(FaultKind kind, RunRecord run) => kind.IsSurvived
        || (kind.IsSurvivedByChanges && run.Exchanges.All(IsUndisturbedReading));

    private static bool IsUndisturbedReading(Exchange exchange) => exchange.Method != "GET" || exchange.Fault is null;

    // Where a token ends while the last requests are on their way, none may be left for it; and how often V2 is asked
    // whether it is still there depends on how many rows ask at once.
    private static string[] Missed(FaultKind kind, RunRecord run, int request)
    {
        bool isMissed = kind.Action is not null && run.Exchanges.All(exchange => exchange.Fault is null);
        return isMissed && run.Exchanges.Count > request ? ["the fault met no request"] : [];
    }
}
