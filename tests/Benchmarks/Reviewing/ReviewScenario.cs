using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;
using FrameioPS.Building;

namespace Benchmarks.Reviewing;

/// <summary>What a review of a whole account takes, beside the loop that is written today.</summary>
internal static class ReviewScenario
{
    /// <summary>Nine minutes are one.</summary>
    private const int TimeScale = 10;

    private const double MostOverFloor = 1.03;
    private const double MostMegabytes = 250;

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new(
            "users / workspaces / projects / groups",
            "how",
            "rows",
            "calls",
            "429s",
            "time, s",
            "floor, s",
            "time ÷ floor",
            "peak working set, MB");
        foreach (ReviewStudio studio in (ReviewStudio[])[new(200, 5, 50, 10), new(2_000, 20, 1_000, 50)])
        {
            await AddAsync(table, studio, "Get-FrameioAccess", isOwn: true, baseUri =>
                Pwsh.Start("Reviewing/review.ps1", BuiltModule.Manifest, $"{baseUri}"));
            await AddAsync(table, studio, "list after list", isOwn: false, baseUri =>
                Pwsh.Start("Reviewing/loop.ps1", $"{baseUri}", $"{1000 / TimeScale}", Studio.AccountId));
        }

        return
        [
            new Section(
                "review",
                "Who reaches what",
                FormattableString.Invariant($"""
                The whole account, in a PowerShell of its own that is connected; the service's time runs {TimeScale}
                times faster, and the times are its. The lists show everybody who reaches a place, a page each. Floor is
                what the fullest bucket asks for by the documented limit, with all others beside it. Beside it the loop
                that reads the same lists one after the other, and waits a second that doubles when it is refused; it
                has the lists then, not yet who reaches what. Target: no 429, {MostOverFloor} of the floor where there
                is one, {MostMegabytes} MB.
                """),
                table,
                """
                Rows come out as they become known, and of the places only workspaces are kept, each person's role in
                them, and who is in which group.
                """),
        ];
    }

    private static async Task AddAsync(
        FigureTable table, ReviewStudio studio, string how, bool isOwn, Func<Uri, ProcessStartInfo> start)
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = TimeScale, Seed = studio.Seed });
        using Child child = await Child.StartAsync(start(sandbox.BaseAddress));
        await Mark.SetAsync(sandbox);
        child.Begin();
        double[] said =
        [
            .. (await child.EndAsync()).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)),
        ];
        CallFigures figures = CallFigures.Of(sandbox.Log.Snapshot(), TimeScale);
        bool isNearFloor =
            figures.FloorSeconds == 0 || figures.WallSeconds <= figures.FloorSeconds * MostOverFloor;
        Cell[] cells =
        [
            FormattableString.Invariant(
                $"{studio.People:N0} / {studio.Workspaces} / {studio.Projects:N0} / {studio.Groups}"),
            how,
            Cell.Of(said[0], 0),
            figures.Calls,
            figures.Refusals,
            Cell.Of(figures.WallSeconds, 1),
            Cell.Of(figures.FloorSeconds, 1),
            figures.FloorSeconds == 0 ? Cell.None : Cell.Of(figures.WallSeconds / figures.FloorSeconds, 3),
            Cell.Of(said[1], 0),
        ];
        if (isOwn)
        {
            table.Add(isNearFloor && figures.Refusals == 0 && said[1] <= MostMegabytes, cells);
        }
        else
        {
            table.AddPeer(cells);
        }
    }
}
