using System.Text;

namespace Benchmarks;

/// <summary>Rows of figures, and how many of them miss their target.</summary>
internal sealed class MarkdownTable(params string[] headers)
{
    private readonly List<string[]> _rows = [];

    public int Failures { get; private set; }

    public void Add(bool meetsTarget, params string[] cells)
    {
        Failures += meetsTarget ? 0 : 1;
        _rows.Add([.. cells, meetsTarget ? "yes" : "**no**"]);
    }

    public override string ToString()
    {
        StringBuilder text = new();
        Line(text, [.. headers, "target met"]);
        Line(text, [.. headers.Append("").Select(_ => "---")]);
        _rows.ForEach(row => Line(text, row));
        return text.ToString().TrimEnd();
    }

    private static void Line(StringBuilder text, string[] cells) => text.AppendLine("| " + string.Join(" | ", cells) + " |");
}
