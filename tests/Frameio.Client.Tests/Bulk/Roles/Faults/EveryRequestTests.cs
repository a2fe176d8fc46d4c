using System.Collections.Concurrent;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Roles.Faults;

/// <summary>One fault at one request of a run, for every request and every fault.</summary>
public class EveryRequestTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RoleRecord>>> _undisturbed = new();

    public static TheoryData<string> Scenarios => new(RoleScenario.All.Select(scenario => scenario.Name));

    public static TheoryData<string, string> ScenariosAndFaults =>
        new(from scenario in RoleScenario.All from disturbance in Disturbance.All select (scenario.Name, disturbance.Name));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task An_undisturbed_run_is_true(string scenario)
    {
        RoleRecord run = await UndisturbedAsync(scenario);

        Assert.Empty(RoleTruth.Violations(run));
        Assert.InRange(run.Exchanges.Count, 8, 40);
        Assert.DoesNotContain(run.Outcomes, outcome => outcome.Error?.Kind is FrameioErrorKind.OutcomeUnknown or FrameioErrorKind.ServerFault);
    }

    [Theory]
    [MemberData(nameof(ScenariosAndFaults))]
    public async Task A_fault_at_any_request_loses_no_row_and_makes_none_lie(string scenario, string fault)
    {
        RoleRecord undisturbed = await UndisturbedAsync(scenario);
        Disturbance disturbance = Disturbance.Of(fault);

        await Cases.CheckAsync(Enumerable.Range(0, undisturbed.Exchanges.Count), async (request, cancellationToken) =>
        {
            RoleRecord run = await RoleRehearsal.RunAsync(undisturbed.Scenario, cancellationToken, disturbance, request);
            return [.. RoleTruth.Violations(run), .. RoleTruth.Differences(undisturbed, run, disturbance.IsSurvived), .. Missed(disturbance, run, request)];
        });
    }

    private static Task<RoleRecord> UndisturbedAsync(string scenario) =>
        _undisturbed.GetOrAdd(scenario, _ => new(() => RoleRehearsal.RunAsync(RoleScenario.Of(scenario), CancellationToken.None))).Value;

    // Where a token ends while the last requests are on their way, none may be left for it; and how often V2 is asked whether it is still there depends on how many
    // rows ask at once.
    private static string[] Missed(Disturbance disturbance, RoleRecord run, int request) =>
        disturbance.Action is null || run.Exchanges.Count <= request || run.Exchanges.Any(exchange => exchange.Fault is not null) ? [] : ["the fault met no request"];
}
