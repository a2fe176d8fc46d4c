using Frameio.Client.Directory;

namespace FrameioPS.Input;

/// <summary>
/// What an administrator may call a group, a workspace or a project: an id, a name, a wildcard pattern where several
/// may be meant, a piped object, a row with columns that hold one.
/// </summary>
public abstract class PlaceIdentity
{
    /// <remarks>
    /// Derived classes have one constructor for all, because PowerShell reads constructors' signatures at import, and
    /// none may name a type of the client.
    /// </remarks>
    private protected PlaceIdentity(string? id, object value, string[] columns) =>
        Naming = id is null ? Columns.NamingOf(value, columns, CanName) : new Naming(id);

    /// <summary>The id or name; empty when it was left blank; null when the row has no column for it.</summary>
    internal string? Text => Naming.Text;

    /// <summary>The same, with the name that stands beside the id in a row.</summary>
    internal Naming Naming { get; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;

    // Another system's id in a column of that name gives way to the name.
    private static bool CanName(Cell cell) => !cell.IsId || PersonText.IsId(cell.Text);
}
