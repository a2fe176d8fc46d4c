using System.Globalization;
using System.Text.Json;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Reviewing;
using Frameio.Browser;
using Frameio.Sandbox;
using FrameioPS.Building;
using Microsoft.Playwright;

namespace Benchmarks.Pages;

/// <summary>How long somebody waits for a report, and for what they do with it, in a real browser.</summary>
internal static class PageScenario
{
    private const int TimeScale = 100;
    private const double MostSecondsToOpen = 3;
    private const double MostMsToFilter = 200;

    // What is typed, with few, many and no rows left, and what is chosen.
    private static readonly (string Control, string Value)[] _filters =
    [
        ("search", "user"), ("search", "user00012"), ("search", "project 12 full"), ("search", "nobody"),
        ("search", ""),
        ("role", "editor"), ("role", ""), ("path", "group"), ("path", ""), ("place", "3"), ("place", ""),
        ("who", "admins"), ("who", ""),
    ];

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new(
            "users / workspaces / projects / groups", "paths", "written in, s", "file, MB", "opens in, s", "part",
            "slowest filter, ms");
        if (Chromium.Find() is { } path)
        {
            using IPlaywright playwright = await Playwright.CreateAsync();
            await using IBrowser browser = await Chromium.LaunchAsync(playwright, path);
            foreach (ReviewStudio studio in (ReviewStudio[])[new(200, 5, 50, 10), new(2_000, 20, 1_000, 50)])
            {
                await AddAsync(table, studio, browser);
            }
        }

        return
        [
            new Section(
                "page",
                "The report in a browser",
                FormattableString.Invariant($"""
                The page that Export-FrameioAccessReport makes of a whole account, from rows that are there, in the
                machine's Chromium. Opening is from the call to the browser until the overview stands. A filter is what
                happens between a sign that is typed, or a choice, and the list or the matrix as laid out, all projects
                among its columns; the slowest of {_filters.Length}. Targets: {MostSecondsToOpen} s to open,
                {MostMsToFilter} ms to filter.
                """),
                table,
                """
                Only the cells in view and a hundred rows of the list are made, and what is searched is each name once,
                not each path.
                """),
        ];
    }

    private static async Task AddAsync(FigureTable table, ReviewStudio studio, IBrowser browser)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        try
        {
            (int rows, double seconds) = await WriteAsync(studio, file);
            Reader reader = new(browser);
            double opened = await OpenAsync(reader, file);
            double size = new FileInfo(file).Length / 1e6;
            foreach (string part in (string[])["list", "matrix"])
            {
                double slowest = await FilterAsync(reader, part);
                table.Add(
                    opened <= MostSecondsToOpen && slowest <= MostMsToFilter,
                    FormattableString.Invariant(
                        $"{studio.People:N0} / {studio.Workspaces} / {studio.Projects:N0} / {studio.Groups}"),
                    rows,
                    Cell.Of(seconds, 1),
                    Cell.Of(size, 1),
                    Cell.Of(opened, 1),
                    part,
                    Cell.Of(slowest, 0));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Rows, double Seconds)> WriteAsync(ReviewStudio studio, string file)
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = TimeScale, Seed = studio.Seed });
        using Child child = await Child.StartAsync(
            Pwsh.Start("Pages/report.ps1", BuiltModule.Manifest, $"{sandbox.BaseAddress}", file));
        child.Begin();
        string[] said = (await child.EndAsync()).Split(' ');
        return (int.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture));
    }

    private static async Task<double> OpenAsync(Reader reader, string file)
    {
        _ = await DoAsync(reader, new Step("open", File: file));
        JsonElement ms = await DoAsync(
            reader, new Step("read", Text: "() => performance.getEntriesByType('navigation')[0].loadEventEnd"));
        return ms.GetDouble() / 1000;
    }

    private static async Task<double> FilterAsync(Reader reader, string part)
    {
        _ = await DoAsync(reader, new Step("click", At: $".top nav a[href='#{part}']"));
        _ = await DoAsync(reader, new Step("wait", At: $"body[data-part='{part}']"));
        if (part == "matrix")
        {
            _ = await DoAsync(reader, new Step("choose", At: "#columns", Text: "Workspaces and projects"));
        }

        double slowest = 0;
        foreach ((string control, string value) in _filters)
        {
            JsonElement ms = await DoAsync(reader, new Step("read", Text: $$"""
                () => {
                    const control = document.querySelector('#filter-{{control}}');
                    const began = performance.now();
                    control.value = '{{value}}';
                    control.dispatchEvent(new Event('input', { bubbles: true }));
                    document.body.getBoundingClientRect();
                    return performance.now() - began;
                }
                """));
            slowest = Math.Max(slowest, ms.GetDouble());
        }

        return slowest;
    }

    private static async Task<JsonElement> DoAsync(Reader reader, Step step)
    {
        StepEnd end = await reader.DoAsync(step);
        return end.Problem is null ? end.Value!.Value : throw new InvalidOperationException(end.Problem);
    }
}
