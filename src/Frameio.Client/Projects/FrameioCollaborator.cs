namespace Frameio.Client.Projects;

/// <summary>A person on a project, or an open invitation to it.</summary>
public sealed class FrameioCollaborator
{
    /// <summary>UUID of the project.</summary>
    public string ProjectId { get; init; } = string.Empty;

    /// <summary>Name of the project.</summary>
    public string ProjectName { get; init; } = string.Empty;

    /// <summary>UUID of the project's workspace; empty where the service doesn't say it.</summary>
    public string WorkspaceId { get; init; } = string.Empty;

    /// <summary>Name of the project's workspace; null where its caller may not see the workspace.</summary>
    public string? Workspace { get; init; }

    /// <summary>Id of the user; null for an open invitation.</summary>
    public string? UserId { get; init; }

    /// <summary>Full name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Email address as the service stores it.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>
    /// Role on the project as the service spells it, such as <c>editor</c>; null on V2, where collaborators have none.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>False for a deactivated user; null where the service doesn't say.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether it is an invitation that was not accepted yet. Only V2 has those.</summary>
    public bool Pending { get; init; }

    /// <summary>Id of the collaboration or invitation itself; null on V4, which has none.</summary>
    public string? RecordId { get; init; }

    /// <summary>When it last changed; null on V4, which doesn't say.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Email;
}
