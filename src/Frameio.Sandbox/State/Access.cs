namespace Frameio.Sandbox.State;

/// <summary>Who reaches what, with which role.</summary>
internal static class Access
{
    /// <summary>A person's role in a workspace: an owner or admin of the account is that everywhere. Null without access.</summary>
    public static string? RoleIn(Account account, Workspace workspace, string personId) =>
        RoleOverAll(account, personId) ?? workspace.Members.Of(personId)?.Role;

    /// <summary>
    /// A person's role on a project. One given on the project wins over the workspace's; a restricted project takes none from the
    /// workspace, except for people who have been added to it. Null without access.
    /// </summary>
    public static string? RoleOn(Account account, Project project, string personId)
    {
        if (RoleOverAll(account, personId) is { } everywhere)
        {
            return everywhere;
        }

        Grant? own = project.Collaborators.Of(personId);
        string? inWorkspace = project.Workspace.Members.Of(personId)?.Role;
        return own is null
            ? project.Restricted ? null : inWorkspace
            : own.Role ?? inWorkspace ?? Roles.NewCollaborator;
    }

    /// <summary>True when a person has been added to a project whose workspace the person has no part in.</summary>
    public static bool IsGuest(Account account, Project project, string personId) =>
        project.Collaborators.Of(personId) is not null && RoleIn(account, project.Workspace, personId) is null;

    /// <summary>The people of an account who have a role, with that role.</summary>
    public static IEnumerable<Membership> Holders(Account account, Func<string, string?> roleOf) =>
        from member in account.PeopleById.Values
        let role = roleOf(member.Person.Id!)
        where role is not null
        select new Membership { Ordinal = member.Ordinal, Person = member.Person, Role = role };

    private static string? RoleOverAll(Account account, string personId) =>
        account.PeopleById.GetValueOrDefault(personId)?.Role is "owner" or "admin" ? account.PeopleById[personId].Role : null;
}
