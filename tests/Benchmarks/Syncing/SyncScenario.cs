using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;
using Frameio.Sandbox.Logging;

namespace Benchmarks.Syncing;

/// <summary>What a desired state takes, beside the loops that are written today.</summary>
internal static class SyncScenario
{
    private const int TimeScale = 4;
    private const double MostOverFloor = 1.2;
    private const double MostProcessorSeconds = 5;

    /// <summary>Rows after which the loop that compares nothing is stopped; the others take as long each.</summary>
    private const int RowsOfLoop = 40;

    private static readonly SyncStudio _studio = new(People: 5_000, Groups: 20, Difference: 0.03);
    private static readonly SyncStudio _long = new(People: 10_000, Groups: 50, Difference: 0.03);

    /// <summary>A run, and the loops.</summary>
    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new("how", "reads", "writes", "429s", "time, s", "floor, s", "time ÷ floor");
        using RowFile file = RowFile.Write(_studio.Rows);
        (CallFigures own, int writes) =
            await MeasureAsync(baseUri => Child.Self("child-sync", $"{baseUri}", file.Path, "apply"));
        double floor = own.FloorSeconds;
        table.Add(
            own.Refusals == 0
                && writes == _studio.Groups + _studio.Moves
                && own.WallSeconds <= floor * MostOverFloor,
            [.. Cells("desired state", own, writes, floor)]);
        (CallFigures compared, int calls) =
            await MeasureAsync(baseUri => Loop(baseUri, "Compare", file.Path, int.MaxValue));
        table.AddPeer([.. Cells("Compare-Object, a call a difference", compared, calls, floor)]);
        (CallFigures few, _) = await MeasureAsync(baseUri => Loop(baseUri, "Straight", file.Path, RowsOfLoop));
        double all = few.WallSeconds * _studio.People / RowsOfLoop;
        table.AddPeer(
            "a call a row, nobody taken out",
            few.Calls - RowsOfLoop,
            Cell.Estimate(_studio.People, 0),
            Cell.Estimate((double)few.Refusals * _studio.People / RowsOfLoop, 0),
            Cell.Estimate(all, 0),
            Cell.Of(floor, 1),
            Cell.Estimate(all / floor, 1));
        Section section = new(
            "sync",
            "A desired state",
            FormattableString.Invariant($"""
            {_studio.People:N0} people in {_studio.Groups} groups, and a file that has {_studio.Difference:P0} of them
            otherwise: {_studio.Moves} are to go, and as many to come. The service's time runs {TimeScale} times faster,
            and the times are its. Floor is what the fullest bucket asks for: the calls that add, one a group, by the
            documented limit. Beside it the loops that are written today; the one that compares nothing is stopped
            after {RowsOfLoop} rows, and worked out for all. Target: no 429, no write but one for each group with
            somebody to add and one for each who goes, {MostOverFloor} of the floor.
            """),
            table,
            FormattableString.Invariant($"""
            All lists are read before the first change, side by side. One slot of the calls that add is kept back, six
            seconds here; reading takes the rest of what is over the floor. The loops read one list after the other, and
            add people one by one at ten a minute: the one that compares is
            {compared.WallSeconds / own.WallSeconds:0} times as long.
            """));
        return [section];
    }

    /// <summary>A plan alone.</summary>
    public static async Task<IReadOnlyList<Section>> MeasurePlanAsync()
    {
        FigureTable table = new("rows", "groups", "processor, s", "kept until the plan, bytes a row");
        using RowFile file = RowFile.Write(_long.Rows);
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = 0, Seed = _long.Seed });
        using Child child =
            await Child.StartAsync(Child.Self("child-sync", $"{sandbox.BaseAddress}", file.Path, "plan"));
        child.Begin();
        double[] said = Figures(await child.EndAsync());
        table.Add(
            said[0] <= MostProcessorSeconds,
            Cell.Of(said[2], 0),
            _long.Groups,
            Cell.Of(said[0], 2),
            Cell.Of(said[1], 0));
        Section section = new(
            "sync-plan",
            "The plan of a desired state",
            FormattableString.Invariant($"""
            The rows of a file taken in, the lists read, and the plan worked out, in a process that has just started;
            its processor time, without the sandbox's. Target: {MostProcessorSeconds} s.
            """),
            table,
            "What is kept of a row is what it says, what that means, and whose row came first.");
        return [section];
    }

    private static async Task<(CallFigures Figures, int Writes)> MeasureAsync(Func<Uri, ProcessStartInfo> start)
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = TimeScale, Seed = _studio.Seed });
        using Child child = await Child.StartAsync(start(sandbox.BaseAddress));
        await Mark.SetAsync(sandbox);
        child.Begin();
        await child.EndAsync();
        LogEntry[] log = [.. sandbox.Log.Snapshot()];
        return (CallFigures.Of(log, TimeScale), LogReading.Of(log).Calls);
    }

    private static ProcessStartInfo Loop(Uri baseUri, string how, string path, int rows) => Pwsh.Start(
        "Syncing/loop.ps1",
        $"{baseUri}",
        how,
        path,
        rows.ToString(CultureInfo.InvariantCulture),
        $"{1000 / TimeScale}",
        Studio.AccountId);

    private static IEnumerable<Cell> Cells(string how, CallFigures figures, int writes, double floor) =>
    [
        how,
        figures.Calls - writes,
        writes,
        figures.Refusals,
        Cell.Of(figures.WallSeconds, 1),
        Cell.Of(floor, 1),
        Cell.Of(figures.WallSeconds / floor, 3),
    ];

    private static double[] Figures(string line) =>
        [.. line.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
}
