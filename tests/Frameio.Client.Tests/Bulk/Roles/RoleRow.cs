namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>A row of a file about teams or projects.</summary>
/// <param name="Place">What it calls the team or project.</param>
/// <param name="User">What it calls the person.</param>
/// <param name="Role">The role it gives, if it gives one.</param>
/// <param name="Team">What it calls the project's team, if it says.</param>
public sealed record RoleRow(string? Place, string? User, string? Role = null, string? Team = null);
