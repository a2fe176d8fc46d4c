using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Report;
using FrameioPS.Building;

namespace Benchmarks.Importing;

/// <summary>
/// What Import-Module costs, beside a small module and a larger one that come from PowerShell's own people.
/// </summary>
internal static class ImportScenario
{
    private const int Rounds = 15;

    private const double MostTimesThreadJob = 2;

    // A binary module that every PowerShell has and that nothing measured depends on.
    private const string Before = "Microsoft.PowerShell.Security";

    // The first comes with PowerShell, the second is measured where it is.
    private static readonly string[] _peers = ["Microsoft.PowerShell.ThreadJob", "Microsoft.PowerShell.PlatyPS"];

    public static async Task<IReadOnlyList<Section>> MeasureAsync()
    {
        List<(string Name, string Manifest)> modules = [("FrameioPS", BuiltModule.Manifest)];
        foreach (string peer in _peers)
        {
            if (await FindAsync(peer) is { Length: > 0 } manifest)
            {
                modules.Add((peer, manifest));
            }
        }

        FigureTable table = new("import", "module", "median, ms", "fastest, ms", "times ThreadJob");
        List<double> first = await MeasureAsync(table, "first of the process", string.Empty, modules);
        List<double> later = await MeasureAsync(table, "after another", Before, modules);
        return
        [
            new Section(
                "import",
                "Import",
                $"""
                `Import-Module` of a manifest's path, in a pwsh process of its own each time, {Rounds} times in turn;
                the process's own start is not counted. Once as the first import of the process, as somebody at the
                prompt has it, and once after `{Before}`, so that what PowerShell compiles for its first import is not
                counted either. ThreadJob is one dll without dependencies and without views. Target: the first import
                takes at most {MostTimesThreadJob} times ThreadJob's.
                """,
                table,
                FormattableString.Invariant($"""
                FrameioPS takes {first[0]:0} ms. The module's dll, which is all that is loaded, is the small part of it;
                the larger ones are what PowerShell does with a manifest and with views, which ThreadJob hasn't got.
                That shows where nothing else is counted: {later[0]:0} ms to {later[1]:0} ms.
                """)),
        ];
    }

    private static async Task<List<double>> MeasureAsync(
        FigureTable table, string what, string before, List<(string Name, string Manifest)> modules)
    {
        // In turn, so that whatever else the machine does meets all alike.
        List<double>[] times = [.. modules.Select(_ => new List<double>())];
        for (int round = 0; round < Rounds; round++)
        {
            for (int module = 0; module < modules.Count; module++)
            {
                times[module].Add(await ImportAsync(modules[module].Manifest, before));
            }
        }

        List<double> medians = [.. times.Select(all => all.Order().ElementAt(Rounds / 2))];
        double unit = medians[modules.FindIndex(module => module.Name == _peers[0])];
        for (int module = 0; module < modules.Count; module++)
        {
            Cell[] cells =
            [
                what,
                modules[module].Name,
                Cell.Of(medians[module], 1),
                Cell.Of(times[module].Min(), 1),
                Cell.Of(medians[module] / unit, 2),
            ];
            if (module == 0 && before.Length == 0)
            {
                table.Add(medians[module] <= MostTimesThreadJob * unit, cells);
            }
            else
            {
                table.AddPeer(cells);
            }
        }

        return medians;
    }

    private static async Task<double> ImportAsync(string manifest, string before)
    {
        using Child child = await Child.StartAsync(Pwsh.Start("Importing/import.ps1", manifest, before));
        child.Begin();
        return double.Parse(await child.EndAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task<string> FindAsync(string module)
    {
        using Child child = await Child.StartAsync(Pwsh.Start("Importing/find.ps1", module));
        return await child.EndAsync();
    }
}
