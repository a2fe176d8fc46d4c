using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// Whose access to what is asked for: what matches in all that is given. Null is no restriction, and a list without
/// entries matches nothing.
/// </summary>
public sealed record ReviewQuery
{
    /// <summary>Only what these people have.</summary>
    public IReadOnlyCollection<FrameioUser>? Users { get; init; }

    /// <summary>Only what these groups have, and people as their members.</summary>
    public IReadOnlyCollection<FrameioGroup>? Groups { get; init; }

    /// <summary>Only in these workspaces and on their projects; all the paths to the workspaces are told.</summary>
    public IReadOnlyCollection<FrameioWorkspace>? Workspaces { get; init; }

    /// <summary>Only on these projects; all the paths to them are told.</summary>
    public IReadOnlyCollection<FrameioProject>? Projects { get; init; }

    /// <summary>Whether access to no workspace or project in particular is asked for too.</summary>
    internal bool IsAnywhere => Workspaces is null && Projects is null;

    /// <summary>Whether nothing at all can match.</summary>
    internal bool IsEmpty => Users?.Count == 0 || Groups?.Count == 0 || Workspaces?.Count == 0 || Projects?.Count == 0;
}
