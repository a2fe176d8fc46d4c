using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Seeding;

/// <summary>Makes the workspaces and projects of an account from its seed.</summary>
/// <param name="world">Numbers the records.</param>
/// <param name="account">The account, its people in it already.</param>
/// <param name="people">The people by id and address.</param>
internal sealed class WorkspaceBuilder(World world, Account account, IReadOnlyDictionary<string, Person> people)
{
    /// <summary>Builds them.</summary>
    public void Build(SeedAccount source)
    {
        foreach (SeedWorkspace workspace in source.Workspaces)
        {
            Workspace built = BuildWorkspace(workspace);
            account.Workspaces.Add(built.Id, built);
            PutGroups(source, workspace.Groups, built.Groups, built.CreatedAt);
            for (int number = 1; number <= workspace.GeneratedMembers; number++)
            {
                string person = SeedGeneratedUsers.IdOf(source.Id, number);
                Put(built.Members, built.Id, person, workspace.GeneratedRole, built.CreatedAt);
            }

            foreach (SeedProject project in workspace.Projects)
            {
                Project made = BuildProject(project, built);
                account.Projects.Add(made.Id, made);
                PutGroups(source, project.Groups, made.Groups, made.CreatedAt);
            }
        }
    }

    private Workspace BuildWorkspace(SeedWorkspace source)
    {
        long ordinal = world.NextOrdinal();
        Workspace workspace = new()
        {
            Ordinal = ordinal,
            Id = WorldBuilder.Normalise(source.Id),
            Name = source.Name,
            Creator = source.Creator is null ? null : people[source.Creator],
            CreatedAt = WorldBuilder.TimeOf(ordinal),
            UpdatedAt = WorldBuilder.TimeOf(ordinal),
        };
        foreach (SeedWorkspaceMember member in source.Members)
        {
            Grant grant = Put(workspace.Members, workspace.Id, member.User, member.Role, workspace.CreatedAt);
            if (member.Removed)
            {
                workspace.Members.Remove(grant.Person.Id!, grant.UpdatedAt);
            }
        }

        foreach (SeedInvitation pending in source.Pending)
        {
            Invite(workspace.Members, workspace.Id, pending.Email, pending.Role, workspace.CreatedAt);
        }

        return workspace;
    }

    private Project BuildProject(SeedProject source, Workspace workspace)
    {
        long ordinal = world.NextOrdinal();
        string id = WorldBuilder.Normalise(source.Id);
        Project project = new()
        {
            Ordinal = ordinal,
            Id = id,
            Name = source.Name,
            Workspace = workspace,
            Restricted = source.Restricted,
            Active = source.Status == "active",
            Owner = source.Owner is null
                ? account.People.Find(member => member.Role == "owner")?.Person
                : people[source.Owner],
            RootFolderId = SeedIds.Of($"{id}/root"),
            CreatedAt = WorldBuilder.TimeOf(ordinal),
            UpdatedAt = WorldBuilder.TimeOf(ordinal),
        };
        foreach (SeedCollaborator collaborator in source.Collaborators)
        {
            Put(project.Collaborators, id, collaborator.User, collaborator.Role, project.CreatedAt);
        }

        foreach (string email in source.Pending)
        {
            Invite(project.Collaborators, id, email, Roles.NewCollaborator, project.CreatedAt);
        }

        return project;
    }

    private void PutGroups(
        SeedAccount source, IReadOnlyList<SeedGroupRole> roles, GroupRoster roster, DateTimeOffset at)
    {
        foreach (SeedGroupRole role in roles)
        {
            SeedGroup group = source.Groups.Single(candidate => candidate.IsMeantBy(role.Group));
            roster.Put(world, account.Groups[group.Id], role.Role, at);
        }
    }

    private Grant Put(Roster roster, string placeId, string reference, string role, DateTimeOffset at)
    {
        Person person = people[reference];
        return roster.Put(world, person, role, at, SeedIds.RecordOf(placeId, person.Id!));
    }

    private void Invite(Roster roster, string placeId, string email, string role, DateTimeOffset at) =>
        roster.Invite(world, email, role, at, SeedIds.RecordOf(placeId, email));
}
