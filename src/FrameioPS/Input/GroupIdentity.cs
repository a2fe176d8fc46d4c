using Frameio.Client.Groups;

namespace FrameioPS.Input;

/// <summary>What an administrator may call a group.</summary>
public sealed class GroupIdentity : PlaceIdentity
{
    /// <summary>
    /// From any of these. Never fails: a row that names no group is reported as a row, not as a riddle of the parameter
    /// binder.
    /// </summary>
    public GroupIdentity(object value)
        : base((Columns.Unwrap(value) as FrameioGroup)?.Id, value, ColumnsOf(value))
    {
    }

    private static string[] ColumnsOf(object row) =>
        OwnColumns.Of(row, Columns.Group, "MemberCount", "Emoji", "SyncStatus", "CreatorId", "NewName");
}
