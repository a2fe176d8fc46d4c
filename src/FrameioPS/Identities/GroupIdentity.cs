using System.Management.Automation;
using Frameio.Client.Bulk;
using Frameio.Client.Groups;

namespace FrameioPS.Identities;

/// <summary>What an administrator may call a group: an id, a name, a piped group, a row with a column that holds one.</summary>
public sealed class GroupIdentity
{
    /// <summary>From an id or a name; a wildcard pattern where several may be meant.</summary>
    public GroupIdentity(string text) => Text = CellText.Clean(text);

    /// <summary>From a group.</summary>
    public GroupIdentity(FrameioGroup group)
        : this(group.Id)
    {
    }

    /// <summary>From a row. Never fails: a row that names no group is reported as a row, not as a riddle of the parameter binder.</summary>
    public GroupIdentity(object row) => Text = Columns.Names(row).Count == 0
        ? CellText.Clean(LanguagePrimitives.ConvertTo<string>(row))
        : Columns.Find(row, Columns.Group);

    /// <summary>The id or name; empty when it was left blank; null when the row has no column for it.</summary>
    internal string? Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;
}
