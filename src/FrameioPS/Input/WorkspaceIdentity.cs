using Frameio.Client.Workspaces;

namespace FrameioPS.Input;

/// <summary>What an administrator may call a workspace, or a team, as V2 calls it.</summary>
public sealed class WorkspaceIdentity : PlaceIdentity
{
    /// <summary>
    /// From any of these. Never fails: a row that names no workspace is reported as a row, not as a riddle of the
    /// parameter binder.
    /// </summary>
    public WorkspaceIdentity(object value)
        : base((Columns.Unwrap(value) as FrameioWorkspace)?.Id, value, ColumnsOf(value))
    {
    }

    private static string[] ColumnsOf(object row) =>
        OwnColumns.Of(row, Columns.Workspace, "AccountId", "MemberCount");
}
