using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The people of a workspace with their roles.</summary>
internal static class WorkspaceUsers
{
    /// <summary>GET /v4/accounts/{account_id}/workspaces/{workspace_id}/users.</summary>
    public static Answer List(OperationContext context)
    {
        Account account = context.Account();
        Workspace workspace = context.Workspace(account);
        return UserRoles.List(context, Access.Holders(
            account, personId => ListedRole.In(context.Options.UserLists, account, workspace, personId)));
    }

    /// <summary>PATCH /v4/accounts/{account_id}/workspaces/{workspace_id}/users/{user_id}.</summary>
    public static Answer Set(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Workspace workspace = context.Workspace(account);
        Answer answer = UserRoles.Set(context, account, workspace.Members, Roles.InWorkspaces);
        context.Tell(account, "workspace_permissions_granted_to_user", "team", workspace.Id, workspace);
        return answer;
    }

    /// <summary>DELETE /v4/accounts/{account_id}/workspaces/{workspace_id}/users/{user_id}.</summary>
    public static Answer Remove(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Workspace workspace = context.Workspace(account);
        Answer answer = UserRoles.Remove(
            context, workspace.Members, personId => Access.OwnRoleIn(workspace, personId));
        context.Tell(account, "team_member_deleted", "team_member", context.PathValues["user_id"], workspace);
        return answer;
    }
}
