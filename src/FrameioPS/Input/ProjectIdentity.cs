using Frameio.Client.Projects;

namespace FrameioPS.Input;

/// <summary>What an administrator may call a project.</summary>
public sealed class ProjectIdentity : PlaceIdentity
{
    private static readonly string[] _marks =
        ["Restricted", "WorkspaceId", "TeamId", "Workspace", "Team", "WorkspaceName", "TeamName"];

    /// <summary>
    /// From any of these. Never fails: a row that names no project is reported as a row, not as a riddle of the
    /// parameter binder.
    /// </summary>
    public ProjectIdentity(object value)
        : base((Columns.Unwrap(value) as FrameioProject)?.Id, value, ColumnsOf(value))
    {
    }

    private static string[] ColumnsOf(object row) =>
        OwnColumns.Of(row, Columns.Project, _marks);
}
