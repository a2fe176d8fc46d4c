namespace Frameio.Sandbox.State;

/// <summary>The roles in workspaces and on projects that the contract knows.</summary>
internal static class Roles
{
    /// <summary>The highest of those that can be given in a workspace, and on no project.</summary>
    public const string WorkspaceAdmin = "workspace_admin";

    /// <summary>What somebody gets in a workspace where no role is named.</summary>
    public const string NewTeamMember = "full_access";

    /// <summary>What somebody gets on a project where no role is named.</summary>
    public const string NewCollaborator = "editor";

    /// <summary>The roles that can be given on a project.</summary>
    public static IReadOnlyList<string> OnProjects { get; } =
        ["full_access", "editor", "edit_only", "commenter", "viewer"];

    /// <summary>The roles that can be given in a workspace.</summary>
    public static IReadOnlyList<string> InWorkspaces { get; } = [WorkspaceAdmin, .. OnProjects];
}
