using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// The parameter of a cmdlet that says where: its name, what is bound to it now, and the columns that a row may give it
/// in.
/// </summary>
internal sealed class PlaceParameter(
    string name, PlaceIdentity? argument, string[] columns, Func<object, PlaceIdentity> read)
{
    /// <summary>Its name, such as <c>Group</c>.</summary>
    public string Name => name;

    /// <summary>What it is called in a sentence.</summary>
    public string Noun { get; } = name.ToLowerInvariant();

    /// <summary>What is bound to it.</summary>
    public PlaceIdentity? Argument => argument;

    /// <summary>The columns it may stand in.</summary>
    public string[] Columns => columns;

    /// <summary>The text that a row gives it; null where the row gives none.</summary>
    /// <remarks>
    /// What a script block gave counts. What the binder merely took from one of the row's columns does not: it prefers
    /// the name to the id.
    /// </remarks>
    public string? OfRow(object? row)
    {
        if (argument?.Text is { } bound && !Input.Columns.Cells(row, columns).Contains(bound))
        {
            return bound;
        }

        return Input.Columns.IsRow(row) ? read(row!).Text : null;
    }
}
