using Frameio.Client.Access;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Faults;

/// <summary>Whether a run sent only what it had to: nothing again without a cause, and nothing too often.</summary>
internal static class Tries
{
    private const int Most = 5;

    public static IEnumerable<string> Violations(RunRecord run)
    {
        int causes = run.Exchanges.Count(IsCause);
        return run.Exchanges.Where(exchange => !IsProbe(exchange))
            .GroupBy(exchange => (exchange.Method, exchange.Path, exchange.Query, exchange.RequestBody))
            .SelectMany(tries => Violations(
                [.. tries],
                IsPatient(run, tries.First()),
                Rereads(run, tries.First(), causes) + ShortReadings(run, tries.First())));
    }

    private static bool IsCause(Exchange exchange) => exchange.Fault is not null || exchange.Status is 401 or 429;

    // Whether a group, or V2, is still there is asked whenever an answer leaves open what it is about, so these aren't
    // tries of one call.
    private static bool IsProbe(Exchange exchange) => exchange.OperationId is "v4GetGroup" or "v2GetMe";

    private static IEnumerable<string> Violations(IReadOnlyList<Exchange> tries, bool isPatient, int rereads)
    {
        int causes = tries.Count(IsCause);
        int free = tries.Count(each => each.Status is 401 or 429);

        // Adding somebody who was just added by a call of its own shows whether a group takes changes at all.
        bool isSingle = !tries[0].RequestBody.Contains("\",\"", StringComparison.Ordinal);
        int control = tries[0].OperationId == "v4AddGroupUsers" && isSingle ? 1 : 0;
        int allowed = 1 + causes + control + rereads;
        string call = $"{tries[0].Method} {tries[0].Path}?{tries[0].Query} {tries[0].RequestBody}";
        if (tries.Count > allowed)
        {
            yield return $"{tries.Count} tries and {causes} causes to repeat: {call}";
        }

        if (!isPatient && tries.Count - free - control - rereads > Most)
        {
            yield return $"{tries.Count} tries: {call}";
        }
    }

    // What can be sent again is, by a run, also when a call has given up.
    private static bool IsPatient(RunRecord run, Exchange exchange) =>
        run.Scenario.Generation == ApiGeneration.V4 && exchange.Method != "GET";

    // Lists are read again after an answer was lost, and where the service doesn't find whom they show; and what is
    // left to people on the projects of a workspace they were taken out of is read from the projects' lists.
    private static int Rereads(RunRecord run, Exchange exchange, int causes) => (exchange.Method, run.Scenario) switch
    {
        ("GET", _) when IsOfPeople(exchange) => causes + Unfound(run),

        // Of whom the service doesn't find while the list can't be read, nobody knows, and they may be asked for again.
        ("DELETE", { Place: PlaceKind.Group }) when exchange.Status == 404 => causes,
        ("GET", { Generation: ApiGeneration.V4, Place: PlaceKind.Workspace }) when IsOfProjects(exchange) => 1,
        _ => 0,
    };

    private static int Unfound(RunRecord run) =>
        run.Exchanges.Count(exchange => exchange is { Method: "DELETE", Status: 404 });

    private static bool IsOfPeople(Exchange exchange) =>
        exchange.Path.EndsWith("/users", StringComparison.Ordinal)
        || exchange.Path.EndsWith("/members", StringComparison.Ordinal)
        || exchange.Path.EndsWith("collaborators", StringComparison.Ordinal);

    // A list that gave less than it declares is read again from its first page.
    private static int ShortReadings(RunRecord run, Exchange exchange) => exchange.Method == "GET"
        ? run.Exchanges.Count(
            other => other.Path == exchange.Path && other.Fault is { } fault && IsOfLength(fault))
        : 0;

    private static bool IsOfLength(string fault) => fault is "truncate_page" or "drop_next_link"
        || fault.StartsWith("shift_list", StringComparison.Ordinal)
        || fault.StartsWith("claim_total", StringComparison.Ordinal);

    private static bool IsOfProjects(Exchange exchange) =>
        exchange.Path.Contains("/projects", StringComparison.Ordinal);
}
