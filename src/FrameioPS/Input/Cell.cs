namespace FrameioPS.Input;

/// <summary>What stands in a column of a row.</summary>
/// <param name="Column">The column, by the name that the module knows it by.</param>
/// <param name="Text">The text, cleaned.</param>
internal readonly record struct Cell(string Column, string Text)
{
    /// <summary>Whether the column holds ids, and no names.</summary>
    public bool IsId => Column.EndsWith("Id", StringComparison.Ordinal);
}
