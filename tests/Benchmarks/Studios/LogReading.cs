using Frameio.Sandbox.Logging;

namespace Benchmarks.Studios;

/// <summary>What the sandbox's log says of a run: the calls that change something, in real milliseconds.</summary>
/// <param name="Calls">Calls that were let through.</param>
/// <param name="Refusals">Calls that were answered 429.</param>
/// <param name="WallMs">From the arrival of the first to the answer of the last.</param>
/// <param name="BeforeMs">From the mark to the arrival of the first.</param>
internal sealed record LogReading(int Calls, int Refusals, double WallMs, double BeforeMs)
{
    private const int TooManyRequests = 429;

    public static LogReading Of(IReadOnlyList<LogEntry> log)
    {
        LogEntry mark = log.First(entry => !entry.Bearer);
        LogEntry[] changes = [.. log.Where(entry => entry.Seq > mark.Seq && entry.Method != "GET")];
        int refusals = changes.Count(entry => entry.Status == TooManyRequests);
        return new LogReading(
            changes.Length - refusals,
            refusals,
            changes.Max(entry => entry.AtMs + entry.Ms!.Value) - changes[0].AtMs,
            changes[0].AtMs - mark.AtMs);
    }
}
