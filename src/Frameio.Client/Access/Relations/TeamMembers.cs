using System.Runtime.CompilerServices;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>The members of a team.</summary>
internal sealed class TeamMembers(IFrameioCalls calls, AccountDirectory directory, FrameioTeam team) : PlaceMembers(calls, directory, team)
{
    public override RoleSet Roles => Calls.Teams.Roles;

    public override bool AddIsRepeatable => Calls.Teams.AddIsRepeatable;

    public override bool ListsInvitations => Calls.Teams.ListsInvitations;

    public override bool RemembersRemoved => Calls.Teams.RemembersRemoved;

    public override Task SettleAsync(CancellationToken cancellationToken) => Calls.Teams.SettleAsync(cancellationToken);

    public override Task<Membership> AddAsync(FrameioUser person, string? role, CancellationToken cancellationToken) =>
        Calls.Teams.AddMemberAsync(AccountId, team, person, role, cancellationToken);

    public override Task<Membership> RemoveAsync(FrameioUser person, MemberEntry? entry, CancellationToken cancellationToken) =>
        Calls.Teams.RemoveMemberAsync(AccountId, team, person, cancellationToken);

    protected override bool ListsInherited => Calls.Teams.ListsInherited;

    protected override FrameioErrorKind MissingKind => FrameioErrorKind.TeamMemberNotFound;

    protected override string Noun => "team";

    // A role on a project is separate from the one in the workspace, and may stay when that is taken away.
    public override async Task<IReadOnlyList<string>> TellWhatIsLeftAsync(IReadOnlyList<FrameioUser> removed, CancellationToken cancellationToken)
    {
        if (removed.Count == 0 || !Calls.Teams.LeavesProjectRoles)
        {
            return [];
        }

        try
        {
            ILookup<string, string> left = await ReadProjectRolesAsync(cancellationToken);
            return removed
                .Where(person => left.Contains(person.Id!))
                .Select(person => $"'{person.Email}' is no longer in the team '{team.Name}', but still has {string.Join(", ", left[person.Id!])}.")
                .ToList();
        }
        catch (FrameioException failure)
        {
            return [$"Whether those removed from the team '{team.Name}' still have roles on its projects couldn't be found out: {failure.Message}"];
        }
    }

    protected override async IAsyncEnumerable<MemberEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (FrameioTeamMember member in Calls.Teams.ListMembersAsync(AccountId, team, cancellationToken))
        {
            yield return MemberEntry.Of(member);
        }
    }

    private async Task<ILookup<string, string>> ReadProjectRolesAsync(CancellationToken cancellationToken)
    {
        List<(string UserId, string Role)> roles = [];
        await foreach (FrameioProject project in Calls.Projects.ListAsync(AccountId, team, cancellationToken))
        {
            await foreach (FrameioCollaborator collaborator in Calls.Projects.ListCollaboratorsAsync(AccountId, project, cancellationToken))
            {
                // Owners and admins of the account are listed everywhere, by a role that nobody gave them here.
                if (collaborator.UserId is { } id && !Calls.Projects.Roles.ReadOnly.Contains(collaborator.Role, StringComparer.OrdinalIgnoreCase))
                {
                    roles.Add((id, $"the role '{collaborator.Role}' on the project '{project.Name}'"));
                }
            }
        }

        return roles.ToLookup(role => role.UserId, role => role.Role, StringComparer.OrdinalIgnoreCase);
    }
}
