using Frameio.Client.Projects;
using Frameio.Client.Teams;

namespace FrameioPS.Identities;

/// <summary>What an administrator may call a project; or a piped team, where all of its projects may be meant.</summary>
public sealed class ProjectIdentity : PlaceIdentity
{
    /// <summary>From any of these. Never fails: a row that names no project is reported as a row, not as a riddle of the parameter binder.</summary>
    public ProjectIdentity(object value)
        : base((Columns.Unwrap(value) as FrameioProject)?.Id ?? Columns.TextOf(value, Columns.Project)) => TeamId = (Columns.Unwrap(value) as FrameioTeam)?.Id;

    /// <summary>The team that was piped instead of a project, or null.</summary>
    internal string? TeamId { get; }
}
