using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.State;

/// <content>What can be changed about teams and projects, in V4's roles; nothing of it sends a mail.</content>
public sealed partial class SandboxState
{
    /// <summary>The mails sent so far.</summary>
    public IReadOnlyList<Mail> Mails => Use(world => (IReadOnlyList<Mail>)[.. world.Mails]);

    /// <summary>Puts a person of the account into a team, or changes the role there.</summary>
    /// <param name="teamId">The team, which is a workspace.</param>
    /// <param name="user">The person's id or address.</param>
    /// <param name="role">Any role, known to the contract or not.</param>
    public void AddTeamMember(string teamId, string user, string role = Roles.NewTeamMember) => Use(world =>
    {
        (Account account, Workspace team) = TeamOf(world, teamId);
        return team.Members.Put(world, PersonIn(account, user), CheckedRole(role), _clock.UtcNow);
    });

    /// <summary>Takes a person out of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="user">The person's id or address.</param>
    public void RemoveTeamMember(string teamId, string user) => Use(world =>
    {
        (Account account, Workspace team) = TeamOf(world, teamId);
        return End(team.Members, PersonIn(account, user), $"team '{teamId}'");
    });

    /// <summary>Gives a person of the account a role on a project itself.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="user">The person's id or address.</param>
    /// <param name="role">Any role, known to the contract or not.</param>
    public void AddCollaborator(string projectId, string user, string role = Roles.NewCollaborator) => Use(world =>
    {
        (Account account, Project project) = ProjectOf(world, projectId);
        return project.Collaborators.Put(world, PersonIn(account, user), CheckedRole(role), _clock.UtcNow);
    });

    /// <summary>Takes a person's own part on a project away.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="user">The person's id or address.</param>
    public void RemoveCollaborator(string projectId, string user) => Use(world =>
    {
        (Account account, Project project) = ProjectOf(world, projectId);
        return End(project.Collaborators, PersonIn(account, user), $"project '{projectId}'");
    });

    private Grant End(Roster roster, Person person, string place) => roster.Of(person.Id!) is null
        ? throw new KeyNotFoundException($"no '{person.Id}' in {place}")
        : roster.Remove(person.Id!, _clock.UtcNow)!;

    private static string CheckedRole(string role)
    {
        SeedWorkspaceRules.RequireRole(role, "role");
        return role;
    }

    private static (Account Account, Workspace Team) TeamOf(World world, string teamId) =>
        world.FindWorkspace(teamId) ?? throw new KeyNotFoundException($"no team '{teamId}'");

    private static (Account Account, Project Project) ProjectOf(World world, string projectId) =>
        world.FindProject(projectId) ?? throw new KeyNotFoundException($"no project '{projectId}'");

    private static Person PersonIn(Account account, string user) =>
        (account.PeopleById.GetValueOrDefault(user) ?? account.PeopleByEmail.GetValueOrDefault(user))?.Person
        ?? throw new KeyNotFoundException($"no user '{user}' in the account");
}
