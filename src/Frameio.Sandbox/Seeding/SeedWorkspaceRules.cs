namespace Frameio.Sandbox.Seeding;

/// <summary>What a workspace of a seed must hold to.</summary>
internal static class SeedWorkspaceRules
{
    // The first two come from the account; the others are V2's names, for which a role of V4 has to be stored.
    private static readonly string[] _notStored = ["owner", "admin", "member", "team_manager"];
    private static readonly string[] _statuses = ["active", "inactive"];

    /// <summary>Throws at the first contradiction.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="people">The ids and addresses of the account's people who have an id.</param>
    /// <param name="groups">The account's groups.</param>
    /// <param name="generated">How many people the account generates.</param>
    /// <param name="place">Where the workspace is in the seed.</param>
    public static void Check(
        SeedWorkspace workspace,
        IReadOnlySet<string> people,
        IReadOnlyList<SeedGroup> groups,
        int generated,
        string place)
    {
        SeedRules.RequireRecord(workspace.Id, workspace.Name, place);
        SeedRules.RequireKnown(people, workspace.Creator, $"{place}.creator");
        for (int i = 0; i < workspace.Members.Count; i++)
        {
            SeedRules.RequireKnown(people, workspace.Members[i].User, $"{place}.members[{i}].user");
            RequireRole(workspace.Members[i].Role, $"{place}.members[{i}].role");
        }

        CheckGroups(workspace.Groups, groups, $"{place}.groups");
        for (int i = 0; i < workspace.Pending.Count; i++)
        {
            SeedRules.RequireAddress(workspace.Pending[i].Email, $"{place}.pending[{i}].email");
            RequireRole(workspace.Pending[i].Role, $"{place}.pending[{i}].role");
        }

        SeedIntegrationRules.Check(workspace, people, place);
        SeedRules.RequireGenerated(workspace.GeneratedMembers, generated, $"{place}.generated_members");
        RequireRole(workspace.GeneratedRole, $"{place}.generated_role");
        for (int i = 0; i < workspace.Projects.Count; i++)
        {
            CheckProject(workspace.Projects[i], people, groups, $"{place}.projects[{i}]");
        }
    }

    /// <summary>Throws unless a role can be stored.</summary>
    public static void RequireRole(string role, string place) => SeedRules.Require(
        role.Length is > 0 and <= 255 && !_notStored.Contains(role),
        place,
        $"'{role}' is no role of V4's workspaces and projects");

    private static void CheckGroups(IReadOnlyList<SeedGroupRole> roles, IReadOnlyList<SeedGroup> groups, string place)
    {
        for (int i = 0; i < roles.Count; i++)
        {
            SeedRules.Require(
                groups.Count(group => group.IsMeantBy(roles[i].Group)) == 1,
                $"{place}[{i}].group",
                $"'{roles[i].Group}' is not one group of this account");
            RequireRole(roles[i].Role, $"{place}[{i}].role");
        }
    }

    private static void CheckProject(
        SeedProject project, IReadOnlySet<string> people, IReadOnlyList<SeedGroup> groups, string place)
    {
        SeedRules.RequireRecord(project.Id, project.Name, place);
        SeedRules.RequireOneOf(project.Status, _statuses, $"{place}.status");
        SeedRules.RequireKnown(people, project.Owner, $"{place}.owner");
        for (int i = 0; i < project.Collaborators.Count; i++)
        {
            SeedRules.RequireKnown(people, project.Collaborators[i].User, $"{place}.collaborators[{i}].user");
            RequireRole(project.Collaborators[i].Role, $"{place}.collaborators[{i}].role");
        }

        CheckGroups(project.Groups, groups, $"{place}.groups");
        for (int i = 0; i < project.Pending.Count; i++)
        {
            SeedRules.RequireAddress(project.Pending[i], $"{place}.pending[{i}]");
        }
    }
}
