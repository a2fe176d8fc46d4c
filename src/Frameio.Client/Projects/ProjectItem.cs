using Frameio.Client.Http;

namespace Frameio.Client.Projects;

/// <summary>A project in V4's wire shape.</summary>
internal sealed class ProjectItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? WorkspaceId { get; init; }

    public string? Status { get; init; }

    public bool? Restricted { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <param name="workspaceName">The name of its workspace, by the id of that; null where it isn't known.</param>
    public FrameioProject? ToProject(Func<string, string?> workspaceName)
    {
        string workspace = ServiceId.IsUsable(WorkspaceId) ? WorkspaceId! : string.Empty;
        return ServiceId.IsUsable(Id)
            ? new FrameioProject
            {
                Id = Id!,
                Name = Name ?? string.Empty,
                WorkspaceId = workspace,
                WorkspaceName = workspaceName(workspace),
                Status = Status,
                Restricted = Restricted ?? true,
                CreatedAt = CreatedAt,
                UpdatedAt = UpdatedAt,
            }
            : null;
    }
}
