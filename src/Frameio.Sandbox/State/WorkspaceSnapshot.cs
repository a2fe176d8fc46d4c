namespace Frameio.Sandbox.State;

/// <summary>A copy of a workspace, which V2 calls a team.</summary>
/// <param name="Id">The id, a UUID.</param>
/// <param name="Name">The name.</param>
/// <param name="Members">The members, in the order they joined.</param>
/// <param name="Removed">The records of people who were removed.</param>
/// <param name="Pending">The open invitations.</param>
/// <param name="Projects">The projects, in the order they were made.</param>
/// <param name="Groups">The groups with a role in it, in the order they came.</param>
public sealed record WorkspaceSnapshot(
    string Id,
    string Name,
    IReadOnlyList<GrantSnapshot> Members,
    IReadOnlyList<GrantSnapshot> Removed,
    IReadOnlyList<InvitationSnapshot> Pending,
    IReadOnlyList<ProjectSnapshot> Projects,
    IReadOnlyList<GroupRoleSnapshot> Groups)
{
    internal static WorkspaceSnapshot Of(Account account, Workspace workspace) => new(
        workspace.Id,
        workspace.Name,
        [.. workspace.Members.Present.Select(GrantSnapshot.Of)],
        [.. workspace.Members.Removed.Select(GrantSnapshot.Of)],
        [.. workspace.Members.Invitations.Select(InvitationSnapshot.Of)],
        [.. account.ProjectsOf(workspace).OrderBy(project => project.Ordinal).Select(ProjectSnapshot.Of)],
        [.. workspace.Groups.All.Select(GroupRoleSnapshot.Of)]);
}

/// <summary>A copy of a project.</summary>
/// <param name="Id">The id, a UUID.</param>
/// <param name="Name">The name.</param>
/// <param name="Restricted">Whether members of the workspace need a part of their own.</param>
/// <param name="Collaborators">The people with a part of their own, in the order they came.</param>
/// <param name="Pending">The open invitations.</param>
/// <param name="Groups">The groups with a role on it, in the order they came.</param>
public sealed record ProjectSnapshot(
    string Id,
    string Name,
    bool Restricted,
    IReadOnlyList<GrantSnapshot> Collaborators,
    IReadOnlyList<InvitationSnapshot> Pending,
    IReadOnlyList<GroupRoleSnapshot> Groups)
{
    internal static ProjectSnapshot Of(Project project) => new(
        project.Id,
        project.Name,
        project.Restricted,
        [.. project.Collaborators.Present.Select(GrantSnapshot.Of)],
        [.. project.Collaborators.Invitations.Select(InvitationSnapshot.Of)],
        [.. project.Groups.All.Select(GroupRoleSnapshot.Of)]);
}

/// <summary>A copy of a person's record in a team or on a project.</summary>
/// <param name="RecordId">The record's id.</param>
/// <param name="UserId">The person's id.</param>
/// <param name="Email">The person's address.</param>
/// <param name="Role">The role in V4's words; null for a collaborator who keeps the team's.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record GrantSnapshot(string RecordId, string UserId, string Email, string? Role, DateTimeOffset UpdatedAt)
{
    internal static GrantSnapshot Of(Grant grant) =>
        new(grant.Id, grant.Person.Id!, grant.Person.Email, grant.Role, grant.UpdatedAt);
}

/// <summary>A copy of a group's role in a workspace or on a project.</summary>
/// <param name="GroupId">The group's id.</param>
/// <param name="Name">The group's name.</param>
/// <param name="Role">The role.</param>
public sealed record GroupRoleSnapshot(string GroupId, string Name, string Role)
{
    internal static GroupRoleSnapshot Of(GroupGrant grant) => new(grant.Group.Id, grant.Group.Name, grant.Role);
}

/// <summary>A copy of an open invitation.</summary>
/// <param name="Id">The id, a UUID.</param>
/// <param name="Email">The address.</param>
/// <param name="Role">The role to come, in V4's words.</param>
public sealed record InvitationSnapshot(string Id, string Email, string Role)
{
    internal static InvitationSnapshot Of(Invitation invitation) =>
        new(invitation.Id, invitation.Email, invitation.Role);
}
