using Frameio.Client.Directory;

namespace FrameioPS.Input;

/// <summary>What a row calls a thing.</summary>
/// <param name="Text">
/// The text to find it by: the first that can name such a thing, or what stands there instead; empty where the columns
/// for it are; null where there are none.
/// </param>
/// <param name="Beside">A name or an address that stands beside an id, and has to mean the same; else null.</param>
internal readonly record struct Naming(string? Text, string? Beside = null)
{
    /// <summary>Reads the cells that may name a thing, the most exact first.</summary>
    public static Naming Of(IReadOnlyList<Cell> cells, Func<Cell, bool> canName)
    {
        Cell[] filled = [.. cells.Where(cell => cell.Text.Length > 0)];
        Cell[] good = [.. filled.Where(canName)];
        if (good.Length == 0)
        {
            // What can't name anything is told as it stands.
            return new Naming(filled.Concat(cells).Select(cell => cell.Text).FirstOrDefault());
        }

        string? beside = IsId(good[0])
            ? good.Where(cell => !IsId(cell)).Select(cell => cell.Text).FirstOrDefault()
            : null;
        return new Naming(
            good[0].Text, string.Equals(beside, good[0].Text, StringComparison.OrdinalIgnoreCase) ? null : beside);
    }

    private static bool IsId(Cell cell) => cell.IsId || PersonText.IsId(cell.Text);
}
