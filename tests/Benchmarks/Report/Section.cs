namespace Benchmarks.Report;

/// <summary>A table with what it takes to read it.</summary>
/// <param name="Name">The name of its CSV.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Method">What was measured, and how.</param>
/// <param name="Table">The figures.</param>
/// <param name="Findings">What they say: what is ahead, what is not, and why.</param>
internal sealed record Section(string Name, string Title, string Method, FigureTable Table, string Findings)
{
    public override string ToString() => $"## {Title}\n\n{Method}\n\n{Table.ToMarkdown()}\n\n{Findings}\n";
}
