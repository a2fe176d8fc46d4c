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

    public FrameioProject ToProject(string? workspaceName) => new()
    {
        Id = Id ?? string.Empty,
        Name = Name ?? string.Empty,
        WorkspaceId = WorkspaceId ?? string.Empty,
        WorkspaceName = workspaceName,
        Status = Status,
        Restricted = Restricted ?? false,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
    };
}
