using System.Diagnostics;
using Benchmarks.Children;
using Benchmarks.Engine;
using Benchmarks.Granting;
using Benchmarks.Importing;
using Benchmarks.Isolation;
using Benchmarks.Lookups;
using Benchmarks.Pacing;
using Benchmarks.Pages;
using Benchmarks.People;
using Benchmarks.Refusals;
using Benchmarks.Rehearsing;
using Benchmarks.Report;
using Benchmarks.Reviewing;
using Benchmarks.Sharing;
using Benchmarks.Syncing;

// Measures what the documents claim and prints it; without arguments all of it, and writes docs/benchmarks.md; with the
// name of one and --write that part of the document. The exit code counts the targets missed.
if (await ChildModes.TryRunAsync(args))
{
    return 0;
}

Scenario[] scenarios =
[
    new("pacing", PacingScenario.MeasureAsync),
    new("sharing", SharingScenario.MeasureAsync),
    new("refusals", RefusalScenario.MeasureAsync),
    new("isolation", IsolationScenario.MeasureAsync),
    new("engine", EngineScenario.MeasureAsync),
    new("places", PlacesScenario.MeasureAsync),
    new("lookups", LookupScenario.MeasureAsync),
    new("rehearsal", RehearsalScenario.MeasureAsync),
    new("review", ReviewScenario.MeasureAsync),
    new("page", PageScenario.MeasureAsync),
    new("access", AccessScenario.MeasureAsync),
    new("sync", SyncScenario.MeasureAsync),
    new("sync-plan", SyncScenario.MeasurePlanAsync),
    new("import", ImportScenario.MeasureAsync),
    new("people", PeopleScenario.MeasureAsync),
];
bool isOfDocument = args is [_, "--write"];
Scenario[] chosen = args switch
{
    [] => scenarios,
    [_] or [_, "--write"] => [.. scenarios.Where(scenario => scenario.Name == args[0])],
    _ => [],
};
if (chosen.Length == 0)
{
    Console.Error.WriteLine(
        "Usage: dotnet run -c Release --project tests/Benchmarks [-- "
            + $"{string.Join('|', scenarios.Select(scenario => scenario.Name))} [--write]]");
    return 255;
}

Stopwatch watch = Stopwatch.StartNew();
List<Section> sections = [];
foreach (Scenario scenario in chosen)
{
    foreach (Section section in await scenario.MeasureAsync())
    {
        sections.Add(section);
        Console.WriteLine(section);
    }
}

if (args.Length == 0)
{
    await Document.WriteAsync(sections, watch.Elapsed);
}
else if (isOfDocument)
{
    await Document.ReplaceAsync(sections);
}

return sections.Sum(section => section.Table.Misses);
