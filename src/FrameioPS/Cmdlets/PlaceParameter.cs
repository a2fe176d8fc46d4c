using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// The parameter of a cmdlet that says where: its name, what is bound to it now, and the columns that a row may give it
/// in.
/// </summary>
internal sealed class PlaceParameter(
    string name, IReadOnlyList<PlaceIdentity>? arguments, string[] columns, Func<object, PlaceIdentity> read)
{
    /// <summary>Its name, such as <c>Group</c>.</summary>
    public string Name => name;

    /// <summary>What it is called in a sentence.</summary>
    public string Noun { get; } = name.ToLowerInvariant();

    /// <summary>What is bound to it; null for nothing.</summary>
    public IReadOnlyList<PlaceIdentity>? Arguments => arguments;

    /// <summary>The columns it may stand in.</summary>
    public string[] Columns => columns;

    /// <summary>What a row gives it; empty where the row gives nothing.</summary>
    /// <remarks>
    /// What a script block gave counts. What the binder merely took from one of the row's columns does not: it prefers
    /// the name to the id.
    /// </remarks>
    public IEnumerable<PlaceIdentity> OfRow(object? row)
    {
        PlaceIdentity[] given =
            [.. (arguments ?? []).Where(argument => argument.Text is { } text && !IsCell(row, text))];
        return given.Length > 0 ? given : Read(row).Where(identity => identity.Text is not null);
    }

    private IEnumerable<PlaceIdentity> Read(object? row) => Input.Columns.IsRow(row) ? [read(row!)] : [];

    // The binder knows nothing of what a report's file has in front of a formula.
    private bool IsCell(object? row, string text) =>
        Input.Columns.Cells(row, columns).Any(cell => cell.Text == text || cell.Text == SpreadsheetText.Read(text));
}
