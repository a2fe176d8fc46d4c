using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Studios;
using Frameio.Sandbox;
using FrameioPS.Building;

namespace Benchmarks.Granting;

/// <summary>What it takes to bring people in and out: a role each, through a group, everywhere.</summary>
internal static class AccessScenario
{
    private const int PeopleOfProduction = 500;
    private const int ProjectsOfProduction = 20;

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        FigureTable table = new(
            "work",
            "how",
            "results",
            "calls",
            "429s",
            "time",
            "floor",
            "time ÷ floor",
            "peak working set, MB");
        string csv = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(csv, RowsOfProduction());
            string leaver = FormattableString.Invariant($"a leaver with {ProductionStudio.RolesOfLeaver} roles");
            await AddAsync(table, leaver, "Revoke-FrameioAccess -Everywhere", 10, hasLeaver: true, Own("Leave", csv));
            await AddAsync(table, leaver, "list after list", 10, hasLeaver: true, uri => Pwsh.Start(
                "Reviewing/loop.ps1", $"{uri}", "100", Studio.AccountId, Studio.Email(1)));
            string production =
                FormattableString.Invariant($"{PeopleOfProduction} people × {ProjectsOfProduction} projects");
            await AddAsync(table, production, "a role each", 1000, hasLeaver: false, Own("Rows", csv));
            await AddAsync(table, production, "through a group", 10, hasLeaver: false, Own("Group", csv));
        }
        finally
        {
            File.Delete(csv);
        }

        return
        [
            new Section(
                "access",
                "Access given and taken",
                """
                In a PowerShell of its own that is connected; the service's time runs ten times faster, for a role each
                a thousand times, and the times are its, in hours, minutes and seconds. Floor is what the fullest bucket
                asks for by the documented limit, with all others beside it. The leaver is in 4 of 10 groups, 6
                workspaces and on 50 of 102 projects; beside it the loop that reads list after list, takes the person
                out where one shows them, and waits a second that doubles when it is refused. Target: no 429.
                """,
                table,
                """
                The leaver's groups, workspaces and projects are all read, and at the end once more the projects that
                showed the role in the workspace, which may hide one on the project: the loop takes what the lists show,
                and leaves what they hide. A role each costs a call for every person and project.
                """),
        ];
    }

    private static IEnumerable<string> RowsOfProduction() => Enumerable.Range(0, ProjectsOfProduction)
        .SelectMany(project => Enumerable.Range(1, PeopleOfProduction)
            .Select(person => $"{Studio.Email(person)},{ProductionStudio.ProjectName(project)}"))
        .Prepend("Email,Project");

    private static Func<Uri, ProcessStartInfo> Own(string work, string csv) =>
        uri => Pwsh.Start("Granting/access.ps1", BuiltModule.Manifest, $"{uri}", work, csv);

    private static async Task AddAsync(
        FigureTable table,
        string work,
        string how,
        double timeScale,
        bool hasLeaver,
        Func<Uri, ProcessStartInfo> start)
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = timeScale, Seed = ProductionStudio.Seed(hasLeaver) });
        using Child child = await Child.StartAsync(start(sandbox.BaseAddress));
        await Mark.SetAsync(sandbox);
        child.Begin();
        double[] said =
        [
            .. (await child.EndAsync()).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)),
        ];
        CallFigures figures = CallFigures.Of(sandbox.Log.Snapshot(), timeScale);
        Cell[] cells =
        [
            work,
            how,
            Cell.Of(said[0], 0),
            figures.Calls,
            figures.Refusals,
            Clock(figures.WallSeconds),
            Clock(figures.FloorSeconds),
            figures.FloorSeconds == 0 ? Cell.None : Cell.Of(figures.WallSeconds / figures.FloorSeconds, 3),
            Cell.Of(said[1], 0),
        ];
        if (how == "list after list")
        {
            table.AddPeer(cells);
        }
        else
        {
            table.Add(figures.Refusals == 0, cells);
        }
    }

    private static string Clock(double seconds) =>
        TimeSpan.FromSeconds(Math.Round(seconds)).ToString("g", CultureInfo.InvariantCulture);
}
