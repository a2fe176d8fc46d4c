namespace Frameio.Sandbox.State;

/// <summary>Who reaches what, with which role: of all that a person has on the way down, the highest counts.</summary>
internal static class Access
{
    /// <summary>A person's role in a workspace; null without access.</summary>
    public static string? RoleIn(Account account, Workspace workspace, string personId) =>
        RoleOrder.Highest([RoleOverAll(account, personId), .. RolesGivenIn(workspace, personId)]);

    /// <summary>
    /// A person's role on a project. A restricted one takes nothing from its workspace; owners and admins of the
    /// account reach it all the same. Null without access.
    /// </summary>
    public static string? RoleOn(Account account, Project project, string personId) => RoleOrder.Highest(
    [
        RoleOverAll(account, personId),
        OwnRoleOn(project, personId),
        .. project.Groups.RolesOf(personId),
        .. IsReachedFromWorkspace(project, personId) ? RolesGivenIn(project.Workspace, personId) : [],
    ]);

    /// <summary>The role a person was given in a workspace itself, or null.</summary>
    public static string? OwnRoleIn(Workspace workspace, string personId) => workspace.Members.Of(personId)?.Role;

    /// <summary>
    /// The role a person was given on a project itself, or null. A member of the workspace may have been added without
    /// one; out of the workspace, that is the usual one.
    /// </summary>
    public static string? OwnRoleOn(Project project, string personId) => project.Collaborators.Of(personId) is { } own
        ? own.Role ?? (project.Workspace.Members.Of(personId) is null ? Roles.NewCollaborator : null)
        : null;

    /// <summary>True when a person has a part in a project whose workspace the person has no part in.</summary>
    public static bool IsGuest(Account account, Project project, string personId) =>
        (OwnRoleOn(project, personId) is not null || project.Groups.RolesOf(personId).Any())
        && RoleIn(account, project.Workspace, personId) is null;

    /// <summary>The people of an account who have a role, with that role.</summary>
    public static IEnumerable<Membership> Holders(Account account, Func<string, string?> roleOf) =>
        from member in account.PeopleById.Values
        let role = roleOf(member.Person.Id!)
        where role is not null
        select new Membership { Ordinal = member.Ordinal, Person = member.Person, Role = role };

    private static IEnumerable<string?> RolesGivenIn(Workspace workspace, string personId) =>
        [OwnRoleIn(workspace, personId), .. workspace.Groups.RolesOf(personId)];

    // Whoever has been added to a restricted project without a role keeps the workspace's there.
    private static bool IsReachedFromWorkspace(Project project, string personId) =>
        !project.Restricted || project.Collaborators.Of(personId) is { Role: null };

    private static string? RoleOverAll(Account account, string personId) =>
        account.PeopleById.GetValueOrDefault(personId)?.Role is "owner" or "admin"
            ? account.PeopleById[personId].Role
            : null;
}
