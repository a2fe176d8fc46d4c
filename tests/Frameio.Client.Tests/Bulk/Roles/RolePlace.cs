namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>What people are put into or on.</summary>
public enum RolePlace
{
    Workspace,
    Project,
}
