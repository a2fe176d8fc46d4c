namespace FrameioPS.Input;

/// <summary>
/// What an administrator may call a group, a workspace or a project: an id, a name, a wildcard pattern where several
/// may be meant, a piped object, a row with a column that holds one.
/// </summary>
public abstract class PlaceIdentity
{
    /// <remarks>
    /// Derived classes have one constructor for all, because PowerShell reads constructors' signatures at import, and
    /// none may name a type of the client.
    /// </remarks>
    private protected PlaceIdentity(string? text) => Text = text;

    /// <summary>The id or name; empty when it was left blank; null when the row has no column for it.</summary>
    internal string? Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;
}
