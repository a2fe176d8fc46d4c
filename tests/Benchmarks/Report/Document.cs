using System.Globalization;
using FrameioPS.Building;

namespace Benchmarks.Report;

/// <summary>docs/benchmarks.md and the CSVs beside it.</summary>
internal static class Document
{
    public static async Task WriteAsync(IReadOnlyList<Section> sections, TimeSpan duration)
    {
        string docs = Path.Combine(BuildValue.RepositoryRoot, "docs");
        string tables = Path.Combine(docs, "benchmarks");
        Directory.CreateDirectory(tables);
        foreach (Section section in sections)
        {
            await File.WriteAllTextAsync(Path.Combine(tables, $"{section.Name}.csv"), section.Table.ToCsv());
        }

        await File.WriteAllTextAsync(Path.Combine(docs, "benchmarks.md"), Text(sections, duration));
    }

    private static string Text(IReadOnlyList<Section> sections, TimeSpan duration)
    {
        int misses = sections.Sum(section => section.Table.Misses);
        string verdict = misses == 0 ? "Every target is met." : $"Targets missed: {misses}.";
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Benchmarks

            Written by `dotnet run -c Release --project tests/Benchmarks`, all in one run of {duration.TotalMinutes:0.0}
            minutes, on: {Machine.Describe()}. Each table is a CSV in [benchmarks/](benchmarks) too. {verdict}
            """);
        return $"{head}\n\n{string.Join("\n", sections)}";
    }
}
