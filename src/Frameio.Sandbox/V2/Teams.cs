using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>The teams the caller reaches, which V4 calls workspaces.</summary>
internal static class Teams
{
    /// <summary>GET /v2/teams.</summary>
    public static Answer List(OperationContext context) => List(context, context.Accounts());

    /// <summary>GET /v2/accounts/{account_id}/teams.</summary>
    public static Answer ListOfAccount(OperationContext context) => List(context, [context.Account()]);

    /// <summary>GET /v2/teams/{team_id}.</summary>
    public static Answer Show(OperationContext context)
    {
        (Account account, Workspace team) = context.Team();
        JsonObject shown = Shown(context, account, team);
        if (context.Includes("account"))
        {
            shown["account"] = Render.Account(account);
        }

        return Answer.OfJson(StatusCodes.Status200OK, shown);
    }

    private static Answer List(OperationContext context, IEnumerable<Account> accounts) => LegacyListPage.Answer(
        context,
        from account in accounts
        from team in account.Workspaces.Values
        where Access.RoleIn(account, team, context.Caller.Id!) is not null
        select (account, team),
        found => Shown(context, found.account, found.team));

    private static JsonObject Shown(OperationContext context, Account account, Workspace team)
    {
        JsonObject shown = Render.Team(account, team);
        if (context.Includes("user_role"))
        {
            shown["user_role"] = team.Members.Of(context.Caller.Id!) is { } member ? TeamRoles.Of(member.Role) : null;
        }

        return shown;
    }
}
