using System.Globalization;
using System.Text.RegularExpressions;
using FrameioPS.Building;

namespace Benchmarks.Report;

/// <summary>docs/benchmarks.md and the CSVs beside it.</summary>
internal static class Document
{
    private const string Heading = "## ";

    private static readonly string _docs = Path.Combine(BuildValue.RepositoryRoot, "docs");
    private static readonly string _path = Path.Combine(_docs, "benchmarks.md");

    /// <summary>Writes it anew.</summary>
    public static async Task WriteAsync(IReadOnlyList<Section> sections, TimeSpan duration)
    {
        await WriteTablesAsync(sections);
        await File.WriteAllTextAsync(_path, Text(sections, duration));
    }

    /// <summary>Puts sections that were measured by themselves in the place of those of the same title.</summary>
    public static async Task ReplaceAsync(IReadOnlyList<Section> sections)
    {
        await WriteTablesAsync(sections);
        List<string> parts = [.. (await File.ReadAllTextAsync(_path)).Split("\n" + Heading)];
        foreach (Section section in sections)
        {
            string part = Text(section)[Heading.Length..];
            int place = parts.FindIndex(before => before.StartsWith(section.Title + "\n", StringComparison.Ordinal));
            if (place >= 0)
            {
                parts[place] = part;
            }
            else
            {
                parts.Add(part);
            }
        }

        string text = string.Join("\n" + Heading, parts);
        int misses = Regex.Count(text, Regex.Escape(FigureTable.Missed));
        await File.WriteAllTextAsync(
            _path, Regex.Replace(text, @"Every target is met\.|Targets missed: \d+\.", Verdict(misses)));
    }

    private static async Task WriteTablesAsync(IReadOnlyList<Section> sections)
    {
        string tables = Path.Combine(_docs, "benchmarks");
        Directory.CreateDirectory(tables);
        foreach (Section section in sections)
        {
            await File.WriteAllTextAsync(Path.Combine(tables, $"{section.Name}.csv"), section.Table.ToCsv());
        }
    }

    private static string Verdict(int misses) => misses == 0
        ? "Every target is met."
        : string.Create(CultureInfo.InvariantCulture, $"Targets missed: {misses}.");

    private static string Text(Section section) => (section with
    {
        Method = $"""
            In a run of its own, `dotnet run -c Release --project tests/Benchmarks -- {section.Name} --write`, on:
            {Machine.Describe()}.

            {section.Method}
            """,
    }).ToString();

    private static string Text(IReadOnlyList<Section> sections, TimeSpan duration)
    {
        int misses = sections.Sum(section => section.Table.Misses);
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Benchmarks

            Written by `dotnet run -c Release --project tests/Benchmarks`, all in one run of {duration.TotalMinutes:0.0}
            minutes but for the sections that say so, on: {Machine.Describe()}. Each table is a CSV in
            [benchmarks/](benchmarks) too. {Verdict(misses)}
            """);
        return $"{head}\n\n{string.Join("\n", sections)}";
    }
}
