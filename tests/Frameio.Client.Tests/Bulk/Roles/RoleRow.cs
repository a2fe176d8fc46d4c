namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>A row of a file about workspaces or projects.</summary>
/// <param name="Place">What it calls the workspace or project.</param>
/// <param name="User">What it calls the person.</param>
/// <param name="Role">The role it gives, if it gives one.</param>
/// <param name="Workspace">What it calls the project's workspace, if it says.</param>
public sealed record RoleRow(string? Place, string? User, string? Role = null, string? Workspace = null);
