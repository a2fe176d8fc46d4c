using Frameio.Sandbox.Logging;

namespace Benchmarks.Syncing;

/// <summary>What the sandbox's log says of a desired state, in seconds of the service's time.</summary>
/// <param name="Reads">Calls that read.</param>
/// <param name="Writes">Calls that changed something.</param>
/// <param name="Refusals">Calls that were answered 429.</param>
/// <param name="WallSeconds">From the arrival of the first to the answer of the last.</param>
internal sealed record SyncFigures(int Reads, int Writes, int Refusals, double WallSeconds)
{
    private const int TooManyRequests = 429;

    public static SyncFigures Of(IReadOnlyList<LogEntry> log, double timeScale)
    {
        LogEntry mark = log.First(entry => !entry.Bearer);
        LogEntry[] calls = [.. log.Where(entry => entry.Seq > mark.Seq && entry.Bearer)];
        LogEntry[] good = [.. calls.Where(entry => entry.Status != TooManyRequests)];
        double wallMs = calls.Max(entry => entry.AtMs + (entry.Ms ?? 0)) - calls[0].AtMs;
        int reads = good.Count(entry => entry.Method == "GET");
        return new SyncFigures(
            reads, good.Length - reads, calls.Length - good.Length, wallMs * timeScale / 1000);
    }
}
