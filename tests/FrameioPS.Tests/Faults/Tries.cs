using Frameio.Sandbox.Hosting;

namespace FrameioPS.Tests.Faults;

/// <summary>Whether a run sent only what it had to: nothing again without a cause, nothing too often, nothing too early.</summary>
internal static class Tries
{
    private const int Most = 5;

    public static IEnumerable<string> Violations(RunRecord run) => [.. NotRefused(run), .. Calls(run).SelectMany(Violations)];

    // Alone with its buckets, a client gets no 429 but those that a test puts in.
    private static IEnumerable<string> NotRefused(RunRecord run) =>
        run.Log.Where(entry => entry is { Status: 429, Fault: null }).Select(entry => $"request {entry.Seq} was too early: {entry.Method} {entry.Path}");

    // A group is asked for whenever a 404 leaves open what it is about, so these aren't tries of one call.
    private static IEnumerable<IReadOnlyList<Exchange>> Calls(RunRecord run) => run.Exchanges
        .Where(exchange => exchange.OperationId != "v4GetGroup")
        .GroupBy(exchange => (exchange.Method, exchange.Path, exchange.Query, exchange.RequestBody))
        .Select(IReadOnlyList<Exchange> (tries) => [.. tries]);

    private static IEnumerable<string> Violations(IReadOnlyList<Exchange> tries)
    {
        int causes = tries.Count(each => each.Fault is not null || each.Status == 401);
        int free = tries.Count(each => each.Status is 401 or 429);

        // Adding somebody who was just added by a call of its own shows whether a group takes changes at all.
        int control = tries[0].OperationId == "v4AddGroupUsers" && !tries[0].RequestBody.Contains("\",\"", StringComparison.Ordinal) ? 1 : 0;
        if (tries.Count > causes + 1 + control)
        {
            yield return $"{tries.Count} tries and {causes} causes to repeat: {tries[0].Method} {tries[0].Path}?{tries[0].Query} {tries[0].RequestBody}";
        }

        if (tries.Count - free - control > Most)
        {
            yield return $"{tries.Count} tries: {tries[0].Method} {tries[0].Path}";
        }
    }
}
