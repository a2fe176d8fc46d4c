using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;
using FrameioPS.Building;

namespace Benchmarks.Rehearsing;

/// <summary>
/// How much memory -WhatIf takes over many rows. Target: under 250 MB for 100,000, and flat in their number.
/// </summary>
internal static class RehearsalScenario
{
    private const double MostMegabytes = 250;

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new("rows", "peak working set, MB", "time, s", "rows a second");
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = 0, Seed = Studio.Seed(people: 1_000, groups: 100) });
        List<double> peaks = [];
        foreach (int rows in (int[])[1_000, 10_000, 100_000])
        {
            (double seconds, double megabytes) = await RunAsync(sandbox.BaseAddress, rows);
            peaks.Add(megabytes);
            table.Add(
                megabytes < MostMegabytes,
                rows,
                Cell.Of(megabytes, 0),
                Cell.Of(seconds, 1),
                Cell.Of(rows / seconds, 0));
        }

        return
        [
            new Section(
                "rehearsal",
                "A rehearsal in memory",
                """
                `… | Add-FrameioGroupMember -WhatIf` over rows that are made as they are asked for: 1,000 people, a
                group for each thousand rows, limits off. Peak working set is the highest the whole process ever had,
                PowerShell and .NET included. Target: under 250 MB.
                """,
                table,
                FormattableString.Invariant($"""
                A hundred times the rows take {peaks[^1] - peaks[0]:0} MB more: rows are not kept, only who was seen in
                which group is. The rest is PowerShell and .NET themselves. Every row is bound, found, checked and shown
                by itself; few rows look slow since the first of them wait for the lists and for code to be compiled.
                """)),
        ];
    }

    // The last line of a child is "seconds megabytes"; the lines before it are those that -WhatIf prints.
    private static async Task<(double Seconds, double Megabytes)> RunAsync(Uri baseUri, int rows)
    {
        string count = rows.ToString(CultureInfo.InvariantCulture);
        using Child child = await Child.StartAsync(
            Pwsh.Start("Rehearsing/rehearse.ps1", BuiltModule.Manifest, $"{baseUri}", count));
        child.Begin();
        double[] figures =
        [
            .. (await child.EndAsync()).Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)),
        ];
        return (figures[0], figures[1]);
    }
}
