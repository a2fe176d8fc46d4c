using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The webhooks of workspaces.</summary>
internal static class Webhooks
{
    private static readonly SortKeys<Webhook> _sorts = [];

    /// <summary>GET /v4/accounts/{account_id}/workspaces/{workspace_id}/webhooks.</summary>
    public static Answer List(OperationContext context)
    {
        Account account = context.Account();
        Workspace workspace = context.Workspace(account);
        return ListPage.Answer(
            context,
            account.Webhooks.Values.Where(hook => hook.Workspace == workspace),
            _sorts,
            hook => Render.Webhook(hook, context.Includes("creator")));
    }

    /// <summary>PATCH /v4/accounts/{account_id}/webhooks/{webhook_id}.</summary>
    public static Answer Update(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Webhook hook = Require(context, account);
        hook.Active = context.Switch("active") ?? hook.Active;
        hook.Name = context.Text("name") ?? hook.Name;
        hook.Url = context.Text("url") ?? hook.Url;
        hook.Events = context.Data.TryGetProperty("events", out var events)
            ? [.. events.EnumerateArray().Select(name => name.GetString()!)]
            : hook.Events;
        hook.UpdatedAt = context.Now;
        context.Tell(account, "webhook_updated", "webhook", hook.Id, hook.Workspace);
        return Answer.Data(StatusCodes.Status200OK, Render.Webhook(hook, includeCreator: false));
    }

    /// <summary>DELETE /v4/accounts/{account_id}/webhooks/{webhook_id}.</summary>
    public static Answer Delete(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Webhook hook = Require(context, account);
        account.Webhooks.Remove(hook.Id);
        context.Tell(account, "webhook_deleted", "webhook", hook.Id, hook.Workspace);
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    private static Webhook Require(OperationContext context, Account account) =>
        account.Webhooks.GetValueOrDefault(context.PathValues["webhook_id"]) ?? throw Refusal.NotFound();
}
