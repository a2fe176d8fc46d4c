using Frameio.Sandbox.Logging;

namespace Benchmarks.Studios;

/// <summary>What the sandbox's log says of a process's calls, in seconds of the service's time.</summary>
/// <param name="Calls">Calls that were let through.</param>
/// <param name="Refusals">Calls that were answered 429.</param>
/// <param name="WallSeconds">From the arrival of the first to the answer of the last.</param>
/// <param name="FloorSeconds">What the fullest bucket asks for, the others beside it.</param>
internal sealed record CallFigures(int Calls, int Refusals, double WallSeconds, double FloorSeconds)
{
    private const int TooManyRequests = 429;

    public static CallFigures Of(IReadOnlyList<LogEntry> log, double timeScale)
    {
        LogEntry mark = log.First(entry => !entry.Bearer);
        LogEntry[] calls = [.. log.Where(entry => entry.Seq > mark.Seq && entry.Bearer)];
        LogEntry[] good = [.. calls.Where(entry => entry.Status != TooManyRequests)];
        double wallMs = calls.Max(entry => entry.AtMs + (entry.Ms ?? 0)) - calls[0].AtMs;
        return new CallFigures(
            good.Length,
            calls.Length - good.Length,
            wallMs * timeScale / 1000,
            good.CountBy(entry => (entry.Operation ?? string.Empty, entry.Method))
                .Max(bucket => FloorOf(PerMinute(bucket.Key), bucket.Value)));
    }

    private static double FloorOf(int perMinute, int calls) => Math.Max(0, calls - perMinute) * 60.0 / perMinute;

    // As the vendor documents it.
    private static int PerMinute((string Operation, string Method) calls) => calls switch
    {
        ("v4ListGroupUsers" or "v4RemoveGroupUser", _) => 200,
        (_, "DELETE") => 60,
        (_, "PATCH" or "POST") => 10,
        _ => 100,
    };
}
