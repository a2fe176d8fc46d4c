using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;

namespace Benchmarks.Engine;

/// <summary>What the engine itself costs when nothing has to be waited for.</summary>
internal static class EngineScenario
{
    private const int Runs = 3;

    private const double FewestRowsASecond = 50_000;

    /// <summary>
    /// What a hundred times the rows may add to the peak and still be called flat, next to what .NET takes for nothing.
    /// </summary>
    private const double MostGrowth = 1.5;

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new(
            "rows",
            "lists, s",
            "time, s",
            "rows a second",
            "processor, µs a row",
            "allocated, bytes a row",
            "kept, bytes a row",
            "peak working set, MB");
        List<EngineFigures> all = [];
        foreach (int rows in (int[])[1_000, 10_000, 100_000])
        {
            await using SandboxServer sandbox = await SandboxServer.StartAsync(
                new SandboxOptions
                {
                    TimeScale = 0,
                    Seed = Studio.Seed(EngineChild.People, EngineChild.WarmUpGroups + (rows / EngineChild.People)),
                });
            EngineFigures figures = await EngineFigures.MedianAsync(
                () =>
                {
                    sandbox.Reset();
                    return EngineFigures.MeasureAsync(sandbox.BaseAddress, rows, rows / EngineChild.People);
                },
                Runs);
            all.Add(figures);
            table.Add(
                figures.RowsASecond >= FewestRowsASecond && figures.PeakMegabytes <= all[0].PeakMegabytes * MostGrowth,
                rows,
                Cell.Of(figures.ListSeconds, 3),
                Cell.Of(figures.Seconds, 3),
                Cell.Of(figures.RowsASecond, 0),
                Cell.Of(figures.ProcessorSeconds / rows * 1e6, 1),
                Cell.Of(figures.AllocatedBytes / rows, 0),
                Cell.Of(figures.KeptBytes / rows, 0), Cell.Of(figures.PeakMegabytes, 0));
        }

        return
        [
            new Section(
                "engine",
                "Engine throughput and memory",
                $"""
                Rows through `AccessRun`, without PowerShell, in a process of its own; the sandbox, without limits,
                answers from another on the same cores. {EngineChild.People:N0} people, a group for each thousand rows,
                {EngineChild.People * EngineChild.WarmUpGroups:N0} rows before that are not counted, so that the code is
                compiled; each group's members are read, and each hundred rows sent over HTTP. *Lists* is what the
                run's own reading of users and groups takes before its first row, and is in no other column. Each
                line is the median of {Runs} runs. *Kept* is what the heap holds more at the end of the run than
                before it. Target: {FewestRowsASecond:N0} rows a second, and a peak at most {MostGrowth} times
                that of 1,000 rows.
                """,
                table,
                Findings(all)),
        ];
    }

    private static string Findings(List<EngineFigures> all)
    {
        EngineFigures most = all[^1];
        double own = most.ProcessorSeconds / most.Seconds;
        return FormattableString.Invariant($"""
            From {all[0].Rows:N0} to {most.Rows:N0} rows, time grows {most.Seconds / all[0].Seconds:0} times and the
            peak {most.PeakMegabytes / all[0].PeakMegabytes:0.00} times. Memory is nearly flat, not quite:
            {most.KeptBytes / most.Rows:0} bytes a row stay until the end, who was seen and who is a member in each
            group, which is what a duplicate is recognised by; the rows themselves don't stay. The process keeps
            {own:0.0} of {Environment.ProcessorCount} cores busy while the sandbox, which shares them, answers.
            """);
    }
}
