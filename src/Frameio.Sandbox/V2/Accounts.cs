using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>The caller and the accounts the caller can reach.</summary>
internal static class Accounts
{
    /// <summary>GET /v2/me.</summary>
    public static Answer Me(OperationContext context) =>
        context.Accounts().FirstOrDefault() is { } account
            ? Answer.OfJson(StatusCodes.Status200OK, Render.User(account, context.Caller))
            : throw Refusal.NotFound();

    /// <summary>GET /v2/accounts.</summary>
    public static Answer List(OperationContext context) =>
        LegacyListPage.Answer(context, context.Accounts(), Render.Account);
}
