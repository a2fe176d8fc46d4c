using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;
using Frameio.Sandbox.Logging;
using FrameioPS.Building;

namespace Benchmarks.People;

/// <summary>What it takes to bring people of an Adobe organisation in, beside the loop that is written today.</summary>
internal static class PeopleScenario
{
    private const int TimeScale = 5;
    private const double MostOverFloor = 1.05;
    private const int MostRequests = 100;

    /// <summary>Rows after which the loop is stopped; each further one takes an interval of the limit.</summary>
    private const int RowsOfLoop = 40;

    private const int SecondsOfCall = 6;

    /// <summary>Both ways into a group, and the loop.</summary>
    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new(
            "how", "people", "requests that change, to Adobe", "other calls", "429s", "time, s", "floor, s",
            "time ÷ floor");
        CallFigures own = await AddAsync(table, "licence and Adobe group: Add-FrameioUser", "adobe", "AdobeGroup");
        _ = await AddAsync(table, "licence, then Frame.io group: Add-FrameioGroupMember", "frame", "Group");
        double all = await AddLoopAsync(table, own.FloorSeconds);
        return [SectionOf(table, all / own.WallSeconds)];
    }

    private static async Task<CallFigures> AddAsync(FigureTable table, string how, string source, string column)
    {
        (CallFigures own, int actions, int done) = await MeasureAsync(source, column, (baseUri, csv) => Pwsh.Start(
            "People/people.ps1",
            BuiltModule.Manifest,
            $"{baseUri}",
            csv,
            JoinerStudio.ClientId,
            JoinerStudio.ClientSecret,
            column));
        table.Add(
            done == JoinerStudio.People
                && own.Refusals == 0
                && actions <= MostRequests
                && own.WallSeconds <= own.FloorSeconds * MostOverFloor,
            how,
            done,
            actions,
            own.Calls - actions,
            own.Refusals,
            Cell.Of(own.WallSeconds, 1),
            Cell.Of(own.FloorSeconds, 1),
            Cell.Of(own.WallSeconds / own.FloorSeconds, 3));
        return own;
    }

    private static async Task<double> AddLoopAsync(FigureTable table, double floor)
    {
        (CallFigures loop, _, int done) = await MeasureAsync("frame", "Group", Loop);
        if (done != RowsOfLoop)
        {
            throw new InvalidOperationException($"The loop did {done} of {RowsOfLoop} people.");
        }

        double all = loop.WallSeconds + ((JoinerStudio.People - done) * SecondsOfCall);
        table.AddPeer(
            "a request a person, no group",
            Cell.Estimate(JoinerStudio.People, 0),
            Cell.Estimate(JoinerStudio.People, 0),
            0,
            Cell.Estimate((double)loop.Refusals * JoinerStudio.People / done, 0),
            Cell.Estimate(all, 0),
            Cell.Of(floor, 1),
            Cell.Estimate(all / floor, 1));
        return all;
    }

    private static Section SectionOf(FigureTable table, double times) => new(
        "people",
        "Joiners",
        FormattableString.Invariant($"""
        {JoinerStudio.People:N0} people of a CSV whom nobody knows yet, made in the Adobe organisation, licensed, and
        put into {JoinerStudio.Groups} groups, in a PowerShell of its own that is connected: groups that come from
        Adobe, with the licence, or groups of Frame.io, after it. The service's time runs {TimeScale} times faster, and
        the times are its, from the first call after the start to the last answer; what this machine takes weighs
        {TimeScale} times as much as it would. Frame.io lists people at once here; how long it takes isn't published.
        Floor is what the requests that change something at Adobe ask for, ten a minute as documented. Beside it the
        loop that is written today, with `Invoke-RestMethod` and a request for each: on 429 it waits a second, then
        double; it is stopped after {RowsOfLoop} people, and worked out (≈) at an interval of the limit for each more,
        the least it can take. Target: everybody done, no 429, {MostRequests} requests, {MostOverFloor} of the floor.
        """),
        table,
        FormattableString.Invariant($"""
        Ten people go in a request, made and licensed at once. Each window of a minute is kept a fortieth longer, since
        calls overtake each other on their way. Groups of Frame.io take calls of their own, which begin when everybody
        is listed and have a limit too: the floor has nothing of these. The loop takes {times:0} times as long, and its
        people are in no group yet.
        """));

    private static async Task<(CallFigures Figures, int Actions, int Done)> MeasureAsync(
        string source, string column, Func<Uri, string, ProcessStartInfo> start)
    {
        string csv = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(csv, JoinerStudio.Rows(column));
            return await RunAsync(source, baseUri => start(baseUri, csv));
        }
        finally
        {
            File.Delete(csv);
        }
    }

    private static async Task<(CallFigures Figures, int Actions, int Done)> RunAsync(
        string source, Func<Uri, ProcessStartInfo> start)
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = TimeScale, Seed = JoinerStudio.Seed(source) });
        using Child child = await Child.StartAsync(start(sandbox.BaseAddress));
        sandbox.Log.Clear();
        await Mark.SetAsync(sandbox);
        child.Begin();
        int done = int.Parse(await child.EndAsync(), CultureInfo.InvariantCulture);
        LogEntry[] log = [.. sandbox.Log.Snapshot()];
        int actions = log.Count(entry => entry is { Operation: "umapiAction", Status: 200 });
        return (CallFigures.Of(log, TimeScale), actions, done);
    }

    private static ProcessStartInfo Loop(Uri baseUri, string csv) => Pwsh.Start(
        "People/loop.ps1",
        $"{baseUri}",
        csv,
        JoinerStudio.ClientId,
        JoinerStudio.ClientSecret,
        JoinerStudio.Organization,
        JoinerStudio.LicenseProfile,
        RowsOfLoop.ToString(CultureInfo.InvariantCulture),
        $"{1000 / TimeScale}");
}
