using Frameio.Client.Projects;

namespace Frameio.Client.V2;

/// <summary>A project in V2's wire shape.</summary>
internal sealed class LegacyProject : LegacyRecord
{
    public string? Name { get; init; }

    public string? TeamId { get; init; }

    public string? ArchiveStatus { get; init; }

    public bool? Private { get; init; }

    public FrameioProject ToProject(string? workspaceName) => new()
    {
        Id = Id ?? string.Empty,
        Name = Name ?? string.Empty,
        WorkspaceId = TeamId ?? string.Empty,
        WorkspaceName = workspaceName,
        Status = ArchiveStatus,
        Restricted = Private ?? false,
        CreatedAt = Time(InsertedAt),
        UpdatedAt = Time(UpdatedAt),
    };
}
