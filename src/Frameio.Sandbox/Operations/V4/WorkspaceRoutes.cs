using Frameio.Sandbox.Requests;
using static Frameio.Sandbox.Operations.OperationStage;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The operations on workspaces and their people.</summary>
internal static class WorkspaceRoutes
{
    /// <summary>The path of a workspace.</summary>
    public const string Path = List + "/{workspace_id}";

    private const string List = AccountRoutes.Path + "/workspaces";
    private const string User = Path + "/users/{user_id}";
    private const string Group = Path + "/groups/{group_id}";

    private static readonly QueryField _creator = QueryField.OneOf("include", "creator");

    /// <summary>The operations.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v4ListWorkspaces", "GET", List, 100, Current, Workspaces.List,
            query: [.. QueryField.Paging, QueryField.Sort("name", "created_at"), _creator]),
        new("v4CreateWorkspace", "POST", List, 10, Current, Workspaces.Create,
            body: [BodyField.Text("name", required: true)]),
        new("v4GetWorkspace", "GET", Path, 100, Current, Workspaces.Show, query: [_creator]),
        new("v4UpdateWorkspace", "PATCH", Path, 10, Current, Workspaces.Update,
            body: [BodyField.Text("name", required: false)]),
        new("v4DeleteWorkspace", "DELETE", Path, 60, Current, Workspaces.Delete),
        new("v4ListWorkspaceUsers", "GET", Path + "/users", 100, Current, WorkspaceUsers.List,
            query: QueryField.UserRoles),
        new("v4SetWorkspaceUserRole", "PATCH", User, 10, Current, WorkspaceUsers.Set,
            body: [BodyField.Text("role", required: true)]),
        new("v4RemoveWorkspaceUser", "DELETE", User, 60, Current, WorkspaceUsers.Remove),
        new("v4ListWorkspaceGroups", "GET", Path + "/groups", 100, Experimental, GroupRoles.InWorkspaces.List,
            query: QueryField.GroupRoles),
        new("v4SetWorkspaceGroupRole", "PATCH", Group, 10, Experimental, GroupRoles.InWorkspaces.Set,
            body: [BodyField.Text("role", required: true)]),
        new("v4RemoveWorkspaceGroup", "DELETE", Group, 60, Experimental, GroupRoles.InWorkspaces.Remove),
    ];
}
