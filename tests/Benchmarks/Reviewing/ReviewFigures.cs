using Frameio.Sandbox.Logging;

namespace Benchmarks.Reviewing;

/// <summary>What the sandbox's log says of a review, in seconds of the service's time.</summary>
/// <param name="Calls">Calls that were let through.</param>
/// <param name="Refusals">Calls that were answered 429.</param>
/// <param name="WallSeconds">From the arrival of the first to the answer of the last.</param>
/// <param name="FloorSeconds">What the fullest bucket asks for, the others beside it.</param>
internal sealed record ReviewFigures(int Calls, int Refusals, double WallSeconds, double FloorSeconds)
{
    private const int TooManyRequests = 429;

    /// <summary>The members of groups; every other list goes a hundred times.</summary>
    private const string FastList = "v4ListGroupUsers";

    public static ReviewFigures Of(IReadOnlyList<LogEntry> log, double timeScale)
    {
        LogEntry mark = log.First(entry => !entry.Bearer);
        LogEntry[] calls = [.. log.Where(entry => entry.Seq > mark.Seq && entry.Bearer)];
        LogEntry[] good = [.. calls.Where(entry => entry.Status != TooManyRequests)];
        double wallMs = calls.Max(entry => entry.AtMs + (entry.Ms ?? 0)) - calls[0].AtMs;
        return new ReviewFigures(
            good.Length,
            calls.Length - good.Length,
            wallMs * timeScale / 1000,
            good.CountBy(entry => entry.Operation ?? string.Empty).Max(bucket => FloorOf(bucket.Key, bucket.Value)));
    }

    private static double FloorOf(string operation, int calls)
    {
        int perMinute = operation == FastList ? 200 : 100;
        return Math.Max(0, calls - perMinute) * 60.0 / perMinute;
    }
}
