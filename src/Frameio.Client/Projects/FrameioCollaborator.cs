using Frameio.Client.Users;

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

    /// <summary>
    /// By which path the person has that role: <c>Direct</c> for their own, <c>Group</c> for that of a group they are
    /// in, <c>Workspace</c> for one of the project's workspace, <c>Account</c> for owners and admins of the account.
    /// Null for an invitation, and where that wasn't asked for or couldn't be found out.
    /// </summary>
    public string? Via { get; init; }

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

    /// <summary>The entry of a project's list.</summary>
    internal static FrameioCollaborator Of(FrameioProject project, Grant grant, string? via = null) => new()
    {
        ProjectId = project.Id,
        ProjectName = project.Name,
        WorkspaceId = project.WorkspaceId,
        Workspace = project.WorkspaceName,
        UserId = grant.SubjectId,
        Name = grant.FullName,
        Email = grant.SubjectName ?? string.Empty,
        Role = grant.Role,
        Via = via,
        Active = grant.Active,
        Pending = grant.IsPending,
        RecordId = grant.RecordId,
        UpdatedAt = grant.UpdatedAt,
    };
}
