using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The accounts the caller can reach.</summary>
internal static class Accounts
{
    private static readonly SortKeys<Account> _sorts = new()
    {
        ["display_name"] = account => account.DisplayName,
        ["created_at"] = account => Timestamp.Text(account.CreatedAt),
    };

    /// <summary>GET /v4/accounts.</summary>
    public static Answer List(OperationContext context) => ListPage.Answer(
        context,
        context.World.Accounts.Where(account => context.RoleIn(account) is not null),
        _sorts,
        account => Render.Account(account, context.RoleIn(account)?.Role));
}
