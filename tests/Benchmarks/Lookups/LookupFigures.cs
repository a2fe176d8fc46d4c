using Benchmarks.Report;
using Frameio.Sandbox.Logging;

namespace Benchmarks.Lookups;

/// <summary>Two look-ups, one after the other.</summary>
/// <param name="FirstSeconds">What the first took.</param>
/// <param name="FirstCalls">Calls until its end.</param>
/// <param name="NextSeconds">What the other took.</param>
/// <param name="Calls">Calls of both.</param>
internal sealed record LookupFigures(double FirstSeconds, int FirstCalls, double NextSeconds, int Calls)
{
    public static LookupFigures Of(IReadOnlyList<LogEntry> log, double first, double next)
    {
        LogEntry mark = log.First(entry => !entry.Bearer);
        LogEntry[] calls = [.. log.Where(entry => entry.Seq > mark.Seq)];
        double end = calls[0].AtMs + (first * 1000);
        return new LookupFigures(first, calls.Count(call => call.AtMs < end), next, calls.Length);
    }

    public Cell[] Cells(string how) =>
        [how, Cell.Of(FirstSeconds, 1), FirstCalls, Cell.Of(NextSeconds, 2), Calls];
}
