using Frameio.Client.Directory;

namespace FrameioPS.Input;

/// <summary>
/// What an administrator may call an account, a group, a workspace or a project: an id, a name, a wildcard pattern
/// where several may be meant, a piped object, a row with columns that hold one, such an object from a file.
/// </summary>
public abstract class PlaceIdentity
{
    private readonly object _source;

    /// <param name="id">The id of a piped object; null for anything else.</param>
    /// <param name="value">What it is made from.</param>
    /// <param name="columns">Columns that name the thing in a row, the most exact first.</param>
    /// <remarks>
    /// Derived classes have one constructor for all, because PowerShell reads constructors' signatures at import, and
    /// none may name a type of the client.
    /// </remarks>
    private protected PlaceIdentity(string? id, object value, string[] columns)
    {
        _source = value;
        Naming = id is null ? Columns.NamingOf(value, columns, CanName) : new Naming(id);
    }

    /// <summary>The id or name; empty when it was left blank; null when the row has no column for it.</summary>
    internal string? Text => Naming.Text;

    /// <summary>The same, with the name that stands beside the id in a row.</summary>
    internal Naming Naming { get; }

    /// <summary>Whether it is a row with nothing in any column, as spreadsheets leave them.</summary>
    internal bool IsBlank => Columns.IsBlank(_source);

    /// <summary>The columns that the row has.</summary>
    internal IReadOnlyCollection<string> SeenColumns => Columns.Names(_source);

    /// <summary>What an error is about: the text, or the row that has no column for one.</summary>
    internal object Target => Text ?? _source;

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;

    // Another system's id in a column of that name gives way to the name.
    private static bool CanName(Cell cell) => !cell.IsId || PersonText.IsId(cell.Text);
}
