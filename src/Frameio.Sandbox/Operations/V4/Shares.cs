using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The shares of projects.</summary>
internal static class Shares
{
    /// <summary>GET /v4/accounts/{account_id}/shares/{share_id}.</summary>
    public static Answer Show(OperationContext context)
    {
        Account account = context.Account();
        Share share = Require(context, account);
        return Access.RoleOn(account, share.Project, context.Caller.Id!) is not null
            ? Answer.Data(StatusCodes.Status200OK, Render.Share(share))
            : throw Refusal.NotFound();
    }

    /// <summary>DELETE /v4/accounts/{account_id}/shares/{share_id}.</summary>
    public static Answer Delete(OperationContext context)
    {
        Account account = context.ManagedAccount();
        Share share = Require(context, account);
        account.Shares.Remove(share.Id);
        context.Tell(account, "share_deleted", "share", share.Id, project: share.Project);
        return Answer.Empty(StatusCodes.Status204NoContent);
    }

    private static Share Require(OperationContext context, Account account) =>
        account.Shares.GetValueOrDefault(context.PathValues["share_id"]) ?? throw Refusal.NotFound();
}
