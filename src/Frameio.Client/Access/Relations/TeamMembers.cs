using System.Runtime.CompilerServices;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>The members of a team.</summary>
internal sealed class TeamMembers(FrameioClient client, AccountDirectory directory, FrameioTeam team) : PlaceMembers(client, directory, team)
{
    public override RoleSet Roles => Client.Teams.Roles;

    /// <summary>V2 lists invitations to projects only, and V4 has none.</summary>
    public override bool ListsInvitations => Client.Generation == ApiGeneration.V4;

    public override bool RemembersRemoved => Client.Generation == ApiGeneration.V2;

    public override Task<Membership> AddAsync(FrameioUser person, string? role, CancellationToken cancellationToken) =>
        Client.Teams.AddMemberAsync(AccountId, team, person, role, cancellationToken);

    public override Task<Membership> RemoveAsync(FrameioUser person, MemberEntry? entry, CancellationToken cancellationToken) =>
        Client.Teams.RemoveMemberAsync(AccountId, team, person, cancellationToken);

    protected override FrameioErrorKind MissingKind => FrameioErrorKind.TeamMemberNotFound;

    protected override string Noun => "team";

    // A role on a project is separate from the one in the workspace, and stays when that is taken away. Source: the vendor's guide to permissions.
    public override async Task<IReadOnlyList<string>> TellWhatIsLeftAsync(IReadOnlyList<FrameioUser> removed, CancellationToken cancellationToken)
    {
        if (removed.Count == 0 || Client.Generation == ApiGeneration.V2)
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
        await foreach (FrameioTeamMember member in Client.Teams.ListMembersAsync(AccountId, team, cancellationToken))
        {
            yield return MemberEntry.Of(member);
        }
    }

    private async Task<ILookup<string, string>> ReadProjectRolesAsync(CancellationToken cancellationToken)
    {
        List<(string UserId, string Role)> roles = [];
        await foreach (FrameioProject project in Client.Projects.ListAsync(AccountId, team, cancellationToken))
        {
            await foreach (FrameioCollaborator collaborator in Client.Projects.ListCollaboratorsAsync(AccountId, project, cancellationToken))
            {
                // Owners and admins of the account are listed everywhere, by a role that nobody gave them here.
                if (collaborator.UserId is { } id && !Client.Projects.Roles.ReadOnly.Contains(collaborator.Role, StringComparer.OrdinalIgnoreCase))
                {
                    roles.Add((id, $"the role '{collaborator.Role}' on the project '{project.Name}'"));
                }
            }
        }

        return roles.ToLookup(role => role.UserId, role => role.Role, StringComparer.OrdinalIgnoreCase);
    }
}
