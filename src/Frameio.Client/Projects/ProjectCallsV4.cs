using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Projects;

/// <summary>Projects on V4.</summary>
internal sealed class ProjectCallsV4(CallContext context)
    : ProjectCalls(RolesOf(context, "/users", _people), GroupsOf(context))
{
    private const string Account = "/v4/accounts/{account_id}";

    private static readonly Operation _list =
        new(HttpMethod.Get, Account + "/workspaces/{workspace_id}/projects", 100)
        {
            NotFound = FrameioErrorKind.WorkspaceNotFound,
        };
    private static readonly Operation _listAll =
        new(HttpMethod.Get, Account + "/projects", 100) { NotFound = FrameioErrorKind.AccountNotFound };
    private static readonly Operation _listInvited =
        new(HttpMethod.Get, Account + "/invited_projects", 100) { NotFound = FrameioErrorKind.AccountNotFound };

    // Source: the vendor's OpenAPI file.
    private static readonly RoleSet _people = new()
    {
        Settable = ["full_access", "editor", "edit_only", "commenter", "viewer"],
        ReadOnly = ["owner", "admin", "workspace_admin"],
        Default = "editor",
    };

    /// <summary>The roles of groups on projects, by calls that V2 lacks.</summary>
    public static RoleCalls GroupsOf(CallContext context) =>
        RolesOf(context, "/groups", GroupCalls.Roles, isExperimental: true);

    public override IAsyncEnumerable<FrameioProject> ListAsync(
        string accountId, FrameioWorkspace workspace, CancellationToken cancellationToken = default) =>
        Read(_list, [accountId, workspace.Id], _ => workspace.Name, cancellationToken);

    public override IAsyncEnumerable<FrameioProject> ListAllAsync(
        string accountId,
        IReadOnlyCollection<FrameioWorkspace> workspaces,
        CancellationToken cancellationToken = default)
    {
        ILookup<string, string> names = WorkspaceNames(workspaces);
        Operation[] operations = [_listAll, _listInvited];
        return OnceEachAsync(
            operations.Select(
                operation => Read(operation, [accountId], id => names[id].FirstOrDefault(), cancellationToken)),
            cancellationToken);
    }

    private static PlaceRoleCalls RolesOf(
        CallContext context, string whose, RoleSet roles, bool isExperimental = false) => new(
        context, Account + "/projects/{project_id}" + whose, FrameioErrorKind.ProjectNotFound, roles, isExperimental);

    private IAsyncEnumerable<FrameioProject> Read(
        Operation operation,
        string[] segments,
        Func<string, string?> workspaceName,
        CancellationToken cancellationToken) =>
        context.ListAsync(
            operation,
            segments,
            CallContext.NoQuery,
            ProjectJson.Default.ProjectItem,
            item => item.ToProject(workspaceName),
            cancellationToken);
}
