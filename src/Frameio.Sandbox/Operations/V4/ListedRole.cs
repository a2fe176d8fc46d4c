using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The role that lists show of a person in a workspace or on a project.</summary>
internal static class ListedRole
{
    /// <summary>The role in a workspace, or null where the person isn't listed.</summary>
    public static string? In(UserListing listing, Account account, Workspace workspace, string personId) => Of(
        listing, Access.OwnRoleIn(workspace, personId), () => Access.RoleIn(account, workspace, personId));

    /// <summary>The role on a project, or null where the person isn't listed.</summary>
    public static string? On(UserListing listing, Account account, Project project, string personId) => Of(
        listing, Access.OwnRoleOn(project, personId), () => Access.RoleOn(account, project, personId));

    private static string? Of(UserListing listing, string? own, Func<string?> effective) => listing switch
    {
        UserListing.Direct => own,
        UserListing.Inherited => own ?? effective(),
        _ => effective(),
    };
}
