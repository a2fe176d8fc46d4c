using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Workspaces;

/// <summary>Workspaces on V4.</summary>
internal sealed class WorkspaceCallsV4(CallContext context)
    : WorkspaceCalls(RolesOf(context, "/users", _people), GroupsOf(context))
{
    private const string Collection = "/v4/accounts/{account_id}/workspaces";

    private static readonly Operation _list =
        new(HttpMethod.Get, Collection, 100) { NotFound = FrameioErrorKind.AccountNotFound };

    // Source: the vendor's OpenAPI file, which gives workspace_admin to workspaces alone.
    private static readonly RoleSet _people = new()
    {
        Settable = ["workspace_admin", "full_access", "editor", "edit_only", "commenter", "viewer"],
        ReadOnly = ["owner", "admin"],
        Default = "editor",
        NamesElsewhere = new Dictionary<string, string>
        {
            ["team_manager"] = "workspace_admin",
            ["member"] = "editor",
        },
    };

    // Source: the vendor's guide to permissions.
    internal override bool LeavesProjectRoles => true;

    /// <summary>The roles of groups in workspaces, by calls that V2 lacks.</summary>
    public static RoleCalls GroupsOf(CallContext context) =>
        RolesOf(context, "/groups", GroupCalls.Roles, isExperimental: true);

    public override IAsyncEnumerable<FrameioWorkspace> ListAsync(
        string accountId, CancellationToken cancellationToken = default) =>
        context.ListAsync(
            _list,
            [accountId],
            CallContext.NoQuery,
            WorkspaceJson.Default.WorkspaceItem,
            item => item.ToWorkspace(accountId),
            cancellationToken);

    private static PlaceRoleCalls RolesOf(
        CallContext context, string whose, RoleSet roles, bool isExperimental = false) => new(
        context, Collection + "/{workspace_id}" + whose, FrameioErrorKind.WorkspaceNotFound, roles, isExperimental);
}
