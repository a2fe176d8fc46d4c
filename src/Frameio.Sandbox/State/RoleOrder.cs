namespace Frameio.Sandbox.State;

/// <summary>Which of several roles counts.</summary>
internal static class RoleOrder
{
    private static readonly string[] _ascending =
        ["viewer", "commenter", "edit_only", "editor", "full_access", Roles.WorkspaceAdmin, "admin", "owner"];

    /// <summary>The highest of some roles, or null; one that isn't in the order is the lowest.</summary>
    public static string? Highest(params IEnumerable<string?> roles) =>
        roles.OfType<string>().MaxBy(role => Array.IndexOf(_ascending, role));
}
