using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The workspaces of an account, as far as the caller reaches them.</summary>
internal static class Workspaces
{
    private static readonly SortKeys<Workspace> _sorts = new()
    {
        ["name"] = workspace => workspace.Name,
        ["created_at"] = workspace => Timestamp.Text(workspace.CreatedAt),
    };

    /// <summary>GET /v4/accounts/{account_id}/workspaces.</summary>
    public static Answer List(OperationContext context)
    {
        Account account = context.Account();
        return ListPage.Answer(
            context,
            account.Workspaces.Values.Where(
                workspace => Access.RoleIn(account, workspace, context.Caller.Id!) is not null),
            _sorts,
            workspace => Render.Workspace(account, workspace, context.Includes("creator")));
    }

    /// <summary>GET /v4/accounts/{account_id}/workspaces/{workspace_id}.</summary>
    public static Answer Show(OperationContext context)
    {
        Account account = context.Account();
        return Answer.Data(
            StatusCodes.Status200OK,
            Render.Workspace(account, context.Workspace(account), context.Includes("creator")));
    }
}
