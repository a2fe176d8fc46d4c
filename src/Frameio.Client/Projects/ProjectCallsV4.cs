using System.Runtime.CompilerServices;
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

    public override async IAsyncEnumerable<FrameioProject> ListAsync(
        string accountId,
        FrameioWorkspace workspace,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ProjectItem item in Read(_list, [accountId, workspace.Id], cancellationToken))
        {
            yield return item.ToProject(workspace.Name);
        }
    }

    public override async IAsyncEnumerable<FrameioProject> ListAllAsync(
        string accountId,
        IReadOnlyCollection<FrameioWorkspace> workspaces,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ILookup<string, string> names = WorkspaceNames(workspaces);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (Operation operation in new[] { _listAll, _listInvited })
        {
            await foreach (ProjectItem item in Read(operation, [accountId], cancellationToken))
            {
                if (seen.Add(item.Id ?? string.Empty))
                {
                    yield return item.ToProject(names[item.WorkspaceId ?? string.Empty].FirstOrDefault());
                }
            }
        }
    }

    private static PlaceRoleCalls RolesOf(
        CallContext context, string whose, RoleSet roles, bool isExperimental = false) => new(
        context, Account + "/projects/{project_id}" + whose, FrameioErrorKind.ProjectNotFound, roles, isExperimental);

    private IAsyncEnumerable<ProjectItem> Read(
        Operation operation, string[] segments, CancellationToken cancellationToken) =>
        context.ListAsync(
            operation, segments, CallContext.NoQuery, ProjectJson.Default.PageProjectItem, cancellationToken);
}
