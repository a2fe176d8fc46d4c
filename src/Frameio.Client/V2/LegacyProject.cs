using Frameio.Client.Http;
using Frameio.Client.Projects;

namespace Frameio.Client.V2;

/// <summary>A project in V2's wire shape.</summary>
internal sealed class LegacyProject : LegacyRecord
{
    public string? Name { get; init; }

    public string? TeamId { get; init; }

    public string? ArchiveStatus { get; init; }

    public bool? Private { get; init; }

    /// <param name="teamName">The name of its team, by the id of that; null where it isn't known.</param>
    public FrameioProject? ToProject(Func<string, string?> teamName)
    {
        string team = ServiceId.IsUsable(TeamId) ? TeamId! : string.Empty;
        return ServiceId.IsUsable(Id)
            ? new FrameioProject
            {
                Id = Id!,
                Name = Name ?? string.Empty,
                WorkspaceId = team,
                WorkspaceName = teamName(team),
                Status = ArchiveStatus,
                Restricted = Private ?? true,
                CreatedAt = Time(InsertedAt),
                UpdatedAt = Time(UpdatedAt),
            }
            : null;
    }
}
