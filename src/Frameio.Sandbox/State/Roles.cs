namespace Frameio.Sandbox.State;

/// <summary>
/// The roles in teams and on projects. V4's are the ones that are stored; V2 sees them through two names of its own. How the
/// vendor translates between the two is not published.
/// </summary>
internal static class Roles
{
    /// <summary>What somebody added through V2 without a role gets in a team.</summary>
    public const string NewTeamMember = "full_access";

    /// <summary>What a collaborator added through V2 gets on a project.</summary>
    public const string NewCollaborator = "editor";

    private const string TeamManager = "team_manager";
    private const string WorkspaceAdmin = "workspace_admin";

    /// <summary>The roles that can be given on a project.</summary>
    public static IReadOnlyList<string> OnProjects { get; } = ["full_access", "editor", "edit_only", "commenter", "viewer"];

    /// <summary>The roles that can be given in a workspace.</summary>
    public static IReadOnlyList<string> InWorkspaces { get; } = [WorkspaceAdmin, .. OnProjects];

    /// <summary>V2's names for the roles of a team.</summary>
    public static IReadOnlyList<string> InTeams { get; } = ["member", TeamManager];

    /// <summary>V2's name for a stored role.</summary>
    public static string ToTeamRole(string? role) => role == WorkspaceAdmin ? TeamManager : "member";

    /// <summary>The role to store for V2's name.</summary>
    /// <param name="teamRole">V2's name, or null where a request gives none.</param>
    /// <param name="stored">What is stored now, or null. It stays where V2 can't see the difference, so a commenter is no less of one after being made a "member" again.</param>
    public static string FromTeamRole(string? teamRole, string? stored)
    {
        if (stored is not null && (teamRole is null || ToTeamRole(stored) == teamRole))
        {
            return stored;
        }

        return teamRole == TeamManager ? WorkspaceAdmin : NewTeamMember;
    }
}
