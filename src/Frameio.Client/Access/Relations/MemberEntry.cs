using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>A person of a workspace or project, or an open invitation to it, as the service lists it.</summary>
/// <param name="Record">What the service says.</param>
/// <param name="Invitation">The invitation that this is, if it is one.</param>
/// <param name="MayBeInherited">
/// Whether the role may come from the workspace, so that giving the same role here would still change something.
/// </param>
internal sealed record MemberEntry(
    Membership Record, FrameioCollaborator? Invitation = null, bool MayBeInherited = false)
{
    public static MemberEntry Of(FrameioWorkspaceMember member) => new(new Membership
    {
        Id = member.RecordId,
        UserId = member.UserId,
        Email = member.Email,
        Role = member.Role,
        UpdatedAt = member.UpdatedAt,
    });

    public static MemberEntry Of(FrameioCollaborator collaborator, bool mayBeInherited = false) => new(
        new Membership
        {
            Id = collaborator.RecordId,
            UserId = collaborator.UserId,
            Email = collaborator.Email,
            Role = collaborator.Role,
            UpdatedAt = collaborator.UpdatedAt,
            IsPending = collaborator.Pending,
        },
        collaborator.Pending ? collaborator : null,
        mayBeInherited);

    /// <summary>The same person where the workspace's role counts too.</summary>
    public MemberEntry AsInherited() => this with { MayBeInherited = true };

    /// <summary>
    /// Whether somebody who is to get this role has it already. To name no role is to ask for being there, in whatever
    /// role.
    /// </summary>
    public bool Satisfies(string? role) =>
        role is null || Record.IsPending || (!MayBeInherited && HasRole(role));

    public bool HasRole(string? role) => string.Equals(role, Record.Role, StringComparison.OrdinalIgnoreCase);
}
