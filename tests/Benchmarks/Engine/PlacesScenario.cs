using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;

namespace Benchmarks.Engine;

/// <summary>What rows cost that are spread over thousands of places, of which none has a batch full.</summary>
internal static class PlacesScenario
{
    private const int Groups = 5_000;

    /// <summary>What Azure Automation gives a job for everything. Source: its limits, as published.</summary>
    private const double MostMegabytes = 400;

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new(
            "rows", "groups", "time, s", "processor, s", "kept, bytes a row", "peak working set, MB");
        foreach (int rows in (int[])[25_000, 100_000])
        {
            await using SandboxServer sandbox = await SandboxServer.StartAsync(
                new SandboxOptions
                {
                    TimeScale = 0,
                    Seed = Studio.Seed(EngineChild.People, EngineChild.WarmUpGroups + Groups),
                });
            EngineFigures figures = await EngineFigures.MeasureAsync(sandbox.BaseAddress, rows, Groups);
            table.Add(
                figures.PeakMegabytes <= MostMegabytes,
                rows,
                Groups,
                Cell.Of(figures.Seconds, 1),
                Cell.Of(figures.ProcessorSeconds, 1),
                Cell.Of(figures.KeptBytes / rows, 0),
                Cell.Of(figures.PeakMegabytes, 0));
        }

        return
        [
            new Section(
                "places",
                "Rows over thousands of groups",
                $"""
                The same process and sandbox as above, with rows that name {Groups:N0} groups in turn, so that few rows
                wait for each. Target: no more than the {MostMegabytes:N0} MB that Azure Automation gives a job.
                """,
                table,
                "32 places are worked on at once, and ten thousand rows at most wait for their batches."),
        ];
    }
}
