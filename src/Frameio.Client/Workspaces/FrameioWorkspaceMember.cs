using Frameio.Client.Users;

namespace Frameio.Client.Workspaces;

/// <summary>A person in a workspace.</summary>
public sealed class FrameioWorkspaceMember
{
    /// <summary>UUID of the workspace.</summary>
    public string WorkspaceId { get; init; } = string.Empty;

    /// <summary>Name of the workspace.</summary>
    public string WorkspaceName { get; init; } = string.Empty;

    /// <summary>Id of the user; null for somebody invited who has no account yet.</summary>
    public string? UserId { get; init; }

    /// <summary>Full name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Email address as the service stores it.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>
    /// Role in the workspace as the service spells it. On V2 <c>member</c> or <c>team_manager</c>; on V4 a workspace
    /// role such as <c>editor</c>, or <c>admin</c> and <c>owner</c> for those of the account; or a newer one.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>
    /// By which path the person has that role: <c>Direct</c> for their own, <c>Group</c> for that of a group they are
    /// in, <c>Account</c> for owners and admins of the account. Null where that wasn't asked for, or couldn't be found
    /// out.
    /// </summary>
    public string? Via { get; init; }

    /// <summary>False for a deactivated user; null where the service doesn't say.</summary>
    public bool? Active { get; init; }

    /// <summary>Id of the membership itself; null on V4, which has none.</summary>
    public string? RecordId { get; init; }

    /// <summary>When the membership last changed; null on V4, which doesn't say.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Email;

    /// <summary>The entry of a workspace's list.</summary>
    internal static FrameioWorkspaceMember Of(FrameioWorkspace workspace, Grant grant, string? via = null) => new()
    {
        WorkspaceId = workspace.Id,
        WorkspaceName = workspace.Name,
        UserId = grant.SubjectId,
        Name = grant.FullName,
        Email = grant.SubjectName ?? string.Empty,
        Role = grant.Role,
        Via = via,
        Active = grant.Active,
        RecordId = grant.RecordId,
        UpdatedAt = grant.UpdatedAt,
    };
}
