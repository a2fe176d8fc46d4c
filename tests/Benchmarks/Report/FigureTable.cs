using System.Text;

namespace Benchmarks.Report;

/// <summary>Rows of figures, and how many of them miss their target.</summary>
internal sealed class FigureTable(params string[] headers)
{
    /// <summary>What stands in a row that misses its target.</summary>
    public const string Missed = "**no**";

    private readonly List<Cell[]> _rows = [];

    public int Misses { get; private set; }

    /// <summary>Adds a row that has a target.</summary>
    public void Add(bool meetsTarget, params Cell[] cells)
    {
        Misses += meetsTarget ? 0 : 1;
        _rows.Add([.. cells, meetsTarget ? "yes" : new Cell(Missed, "no")]);
    }

    /// <summary>Adds a row to compare with.</summary>
    public void AddPeer(params Cell[] cells) => _rows.Add([.. cells, Cell.None]);

    public string ToMarkdown()
    {
        StringBuilder text = new();
        Append(text, Headers, " | ", "| ", " |");
        Append(text, Headers.Select(_ => "---"), " | ", "| ", " |");
        _rows.ForEach(row => Append(text, row.Select(cell => cell.Text), " | ", "| ", " |"));
        return text.ToString().TrimEnd();
    }

    public string ToCsv()
    {
        StringBuilder text = new();
        Append(text, Headers.Select(Quote), ",");
        _rows.ForEach(row => Append(text, row.Select(cell => Quote(cell.Raw)), ","));
        return text.ToString();
    }

    private IEnumerable<string> Headers => headers.Append("target met");

    private static void Append(
        StringBuilder text, IEnumerable<string> cells, string separator, string before = "", string after = "") =>
        text.Append(before).AppendJoin(separator, cells).Append(after).Append('\n');

    private static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
