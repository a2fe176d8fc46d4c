using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The groups of a workspace with their roles.</summary>
internal static class WorkspaceGroups
{
    /// <summary>GET /v4/accounts/{account_id}/workspaces/{workspace_id}/groups.</summary>
    public static Answer List(OperationContext context) =>
        GroupRoles.List(context, context.Workspace(context.Account()).Groups);

    /// <summary>PATCH /v4/accounts/{account_id}/workspaces/{workspace_id}/groups/{group_id}.</summary>
    public static Answer Set(OperationContext context)
    {
        Account account = context.ManagedAccount();
        return GroupRoles.Set(context, account, context.Workspace(account).Groups);
    }

    /// <summary>DELETE /v4/accounts/{account_id}/workspaces/{workspace_id}/groups/{group_id}.</summary>
    public static Answer Remove(OperationContext context)
    {
        Account account = context.ManagedAccount();
        return GroupRoles.Remove(context, account, context.Workspace(account).Groups);
    }
}
