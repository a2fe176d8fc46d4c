using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// By which path somebody has a role that they are listed with, where a known one gives it. What lists show of a
/// person, their own role or another, is not published, so a role that is explained is taken for no own one.
/// </summary>
internal static class ListedPath
{
    /// <summary>The path; null where none that is known gives the role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="isOfWorkspace">Whether the same role in a project's workspace is known.</param>
    /// <param name="isOfGroup">Whether a group that the person is in is known to have the same role there.</param>
    public static AccessPath? Of(string? role, bool isOfWorkspace, bool isOfGroup = false) => role switch
    {
        _ when RoleOrder.IsOverAll(role) => AccessPath.Account,
        _ when isOfWorkspace => AccessPath.Workspace,
        _ when isOfGroup => AccessPath.Group,
        _ => null,
    };

    /// <summary>
    /// The path of a role that no known one gives: their own, or one from further up where nobody can be given it here.
    /// </summary>
    /// <param name="role">The role.</param>
    /// <param name="roles">The roles of people there.</param>
    public static AccessPath OfUnexplained(string? role, RoleSet roles) =>
        roles.ReadOnly.Contains(role, StringComparer.OrdinalIgnoreCase) ? AccessPath.Workspace : AccessPath.Direct;
}
