using Frameio.Client.Projects;

namespace Frameio.Client.Access.Reviewing;

/// <summary>A path as the row that tells it.</summary>
internal static class AccessRow
{
    /// <param name="place">The workspace or project; null for the account, and for a group's own membership.</param>
    /// <param name="path">The path.</param>
    /// <param name="isEffective">Whether it gives the role that counts there.</param>
    public static FrameioAccess Of(Place? place, Holding path, bool isEffective)
    {
        FrameioProject? project = place?.Model as FrameioProject;
        (string? workspace, string? workspaceId) = project is null
            ? (place?.Name, place?.Id)
            : (project.WorkspaceName, project.WorkspaceId.Length > 0 ? project.WorkspaceId : null);
        return new FrameioAccess
        {
            Email = path.Person?.Email,
            Name = path.Person?.Name,
            UserId = path.Person?.Id,
            Group = path.Group?.Name,
            GroupId = path.Group?.Id,
            Workspace = workspace,
            WorkspaceId = workspaceId,
            Project = project?.Name,
            ProjectId = project?.Id,
            Restricted = project?.Restricted,
            Role = path.Role,
            Via = path.Via.ToString(),
            IsEffective = isEffective,
            Active = path.Person?.Active,
        };
    }
}
