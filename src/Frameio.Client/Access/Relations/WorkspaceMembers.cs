using System.Runtime.CompilerServices;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>The members of a workspace.</summary>
internal sealed class WorkspaceMembers(IFrameioCalls calls, AccountDirectory directory, FrameioWorkspace workspace)
    : PlaceMembers(calls, directory, workspace)
{
    public override RoleSet Roles => Calls.Workspaces.Roles;

    public override bool AddIsRepeatable => Calls.Workspaces.AddIsRepeatable;

    public override bool ListsInvitations => Calls.Workspaces.ListsInvitations;

    public override bool RemembersRemoved => Calls.Workspaces.RemembersRemoved;

    public override Task SettleAsync(CancellationToken cancellationToken) =>
        Calls.Workspaces.SettleAsync(cancellationToken);

    public override Task<Membership> AddAsync(FrameioUser person, string? role, CancellationToken cancellationToken) =>
        Calls.Workspaces.AddMemberAsync(AccountId, workspace, person, role, cancellationToken);

    public override Task<Membership?> RemoveAsync(
        FrameioUser person, MemberEntry? entry, CancellationToken cancellationToken) =>
        Calls.Workspaces.RemoveMemberAsync(AccountId, workspace, person, cancellationToken);

    public override bool ListsInherited => Calls.Workspaces.ListsInherited;

    protected override GroupRoleCalls GroupRoles => Calls.Groups.InWorkspaces;

    protected override FrameioErrorKind MissingKind => FrameioErrorKind.MemberNotFound;

    protected override string Noun => "workspace";

    // A role on a project is separate from the one in the workspace, and may stay when that is taken away.
    public override async Task<IReadOnlyList<string>> TellWhatIsLeftAsync(
        IReadOnlyList<FrameioUser> removed, CancellationToken cancellationToken)
    {
        if (removed.Count == 0 || !Calls.Workspaces.LeavesProjectRoles)
        {
            return [];
        }

        try
        {
            ILookup<string, string> left = await ReadProjectRolesAsync(cancellationToken);
            return removed
                .Where(person => left.Contains(person.Id!))
                .Select(person => $"'{person.Email}' is no longer in the workspace '{workspace.Name}', but still has "
                    + $"{string.Join(", ", left[person.Id!])}.")
                .ToList();
        }
        catch (FrameioException failure)
        {
            return
            [
                $"Whether those removed from the workspace '{workspace.Name}' still have roles on its projects "
                    + $"couldn't be found out: {failure.Message}",
            ];
        }
    }

    protected override async IAsyncEnumerable<MemberEntry> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (
            FrameioWorkspaceMember member in Calls.Workspaces.ListMembersAsync(AccountId, workspace, cancellationToken))
        {
            yield return MemberEntry.Of(member);
        }
    }

    private async Task<ILookup<string, string>> ReadProjectRolesAsync(CancellationToken cancellationToken)
    {
        List<(string UserId, string Role)> roles = [];
        await foreach (FrameioProject project in Calls.Projects.ListAsync(AccountId, workspace, cancellationToken))
        {
            await foreach (FrameioCollaborator collaborator in Calls.Projects.ListCollaboratorsAsync(
                AccountId, project, cancellationToken))
            {
                // Owners and admins of the account are listed everywhere, by a role that nobody gave them here.
                if (collaborator.UserId is { } id
                    && !Calls.Projects.Roles.ReadOnly.Contains(collaborator.Role, StringComparer.OrdinalIgnoreCase))
                {
                    roles.Add((id, $"the role '{collaborator.Role}' on the project '{project.Name}'"));
                }
            }
        }

        return roles.ToLookup(role => role.UserId, role => role.Role, StringComparer.OrdinalIgnoreCase);
    }
}
