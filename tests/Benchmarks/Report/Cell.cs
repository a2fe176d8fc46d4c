using System.Globalization;

namespace Benchmarks.Report;

/// <summary>A figure or a word of a table: once for people, once for programs.</summary>
/// <param name="Text">As the document shows it.</param>
/// <param name="Raw">As the CSV has it.</param>
internal readonly record struct Cell(string Text, string Raw)
{
    /// <summary>Where there is nothing to say.</summary>
    public static Cell None { get; } = new("–", string.Empty);

    public static implicit operator Cell(string text) => new(text, text);

    public static implicit operator Cell(int figure) => Of(figure, 0);

    /// <summary>A figure with so many decimals.</summary>
    public static Cell Of(double figure, int decimals) =>
        new(
            figure.ToString($"N{decimals}", CultureInfo.InvariantCulture),
            figure.ToString($"F{decimals}", CultureInfo.InvariantCulture));

    /// <summary>A figure that was worked out from a shorter run.</summary>
    public static Cell Estimate(double figure, int decimals)
    {
        Cell measured = Of(figure, decimals);
        return measured with { Text = $"≈ {measured.Text}" };
    }
}
