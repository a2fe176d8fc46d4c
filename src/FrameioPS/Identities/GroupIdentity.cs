using Frameio.Client.Groups;

namespace FrameioPS.Identities;

/// <summary>
/// What an administrator may call a group: an id, a name, a wildcard pattern where several may be meant, a piped group, a row with a column that holds
/// one.
/// </summary>
public sealed class GroupIdentity
{
    /// <summary>From any of these. Never fails: a row that names no group is reported as a row, not as a riddle of the parameter binder.</summary>
    /// <remarks>One constructor for all, because PowerShell reads constructors' signatures at import, and none may name a type of the client.</remarks>
    public GroupIdentity(object value) => Text = Columns.Unwrap(value) is FrameioGroup group ? group.Id : Columns.TextOf(value, Columns.Group);

    /// <summary>The id or name; empty when it was left blank; null when the row has no column for it.</summary>
    internal string? Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;
}
