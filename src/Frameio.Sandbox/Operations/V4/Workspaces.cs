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
        return Shown(context, StatusCodes.Status200OK, account, context.Workspace(account));
    }

    /// <summary>POST /v4/accounts/{account_id}/workspaces.</summary>
    public static Answer Create(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Workspace workspace = context.NewWorkspace(account, context.Text("name")!);
        return Shown(context, StatusCodes.Status201Created, account, workspace);
    }

    /// <summary>PATCH /v4/accounts/{account_id}/workspaces/{workspace_id}.</summary>
    public static Answer Update(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Workspace workspace = context.Workspace(account);
        workspace.Name = context.Text("name") ?? workspace.Name;
        workspace.UpdatedAt = context.Now;
        return Shown(context, StatusCodes.Status200OK, account, workspace);
    }

    /// <summary>DELETE /v4/accounts/{account_id}/workspaces/{workspace_id}, with its projects.</summary>
    public static Answer Delete(OperationContext context)
    {
        Account account = context.ManagedAccount();
        account.RemoveWorkspace(context.Workspace(account));
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    private static Answer Shown(OperationContext context, int status, Account account, Workspace workspace) =>
        Answer.Data(status, Render.Workspace(account, workspace, context.Includes("creator")));
}
