using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The custom actions of workspaces.</summary>
internal static class CustomActions
{
    private static readonly SortKeys<CustomAction> _sorts = [];

    /// <summary>GET /v4/accounts/{account_id}/workspaces/{workspace_id}/actions.</summary>
    public static Answer List(OperationContext context)
    {
        Account account = context.Account();
        Workspace workspace = context.Workspace(account);
        return ListPage.Answer(
            context,
            account.Actions.Values.Where(action => action.Workspace == workspace),
            _sorts,
            action => Render.CustomAction(action, context.Includes("creator")));
    }

    /// <summary>DELETE /v4/accounts/{account_id}/actions/{action_id}.</summary>
    public static Answer Delete(OperationContext context)
    {
        Account account = context.ManagedAccount();
        CustomAction action = account.Actions.GetValueOrDefault(context.PathValues["action_id"])
            ?? throw Refusal.NotFound();
        account.Actions.Remove(action.Id);
        context.Tell(account, "action_deleted", "action", action.Id, action.Workspace);
        return Answer.Empty(StatusCodes.Status204NoContent);
    }
}
