using Frameio.Sandbox.Requests;
using static Frameio.Sandbox.Operations.OperationStage;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The operations on projects and their people.</summary>
internal static class ProjectRoutes
{
    private const string Path = AccountRoutes.Path + "/projects/{project_id}";
    private const string User = Path + "/users/{user_id}";
    private const string Group = Path + "/groups/{group_id}";

    private static readonly QueryField _owner = QueryField.OneOf("include", "owner");
    private static readonly QueryField[] _list = [.. QueryField.Paging, QueryField.Sort("name", "created_at"), _owner];

    /// <summary>The operations.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v4ListWorkspaceProjects", "GET", WorkspaceRoutes.Path + "/projects", 100, Current,
            Projects.ListOfWorkspace, query: _list),
        new("v4CreateProject", "POST", WorkspaceRoutes.Path + "/projects", 10, Current, Projects.Create,
            body: [BodyField.Text("name", required: true), BodyField.Boolean("restricted", required: false)]),
        new("v4ListAccountProjects", "GET", AccountRoutes.Path + "/projects", 100, Current, Projects.ListOfAccount,
            query: _list),
        new("v4ListInvitedProjects", "GET", AccountRoutes.Path + "/invited_projects", 100, Current,
            Projects.ListInvited, query: _list),
        new("v4GetProject", "GET", Path, 100, Current, Projects.Show, query: [_owner]),
        new("v4UpdateProject", "PATCH", Path, 10, Current, Projects.Update,
            body:
            [
                BodyField.Text("name", required: false),
                BodyField.Boolean("restricted", required: false),
                BodyField.OneOf("status", required: false, "active", "inactive"),
            ]),
        new("v4DeleteProject", "DELETE", Path, 60, Current, Projects.Delete),
        new("v4ListProjectUsers", "GET", Path + "/users", 100, Current, ProjectUsers.List, query: QueryField.UserRoles),
        new("v4SetProjectUserRole", "PATCH", User, 10, Current, ProjectUsers.Set,
            body: [BodyField.Text("role", required: true)]),
        new("v4RemoveProjectUser", "DELETE", User, 60, Current, ProjectUsers.Remove),
        new("v4ListProjectGroups", "GET", Path + "/groups", 100, Experimental, GroupRoles.OnProjects.List,
            query: QueryField.GroupRoles),
        new("v4SetProjectGroupRole", "PATCH", Group, 10, Experimental, GroupRoles.OnProjects.Set,
            body: [BodyField.Text("role", required: true)]),
        new("v4RemoveProjectGroup", "DELETE", Group, 60, Experimental, GroupRoles.OnProjects.Remove),
    ];
}
