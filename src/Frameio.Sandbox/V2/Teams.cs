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

    /// <summary>POST /v2/accounts/{account_id}/teams. Every team is private, whatever access is asked for.</summary>
    public static Answer Create(OperationContext context)
    {
        Account account = context.ManagedAccount();
        CheckParams(context);
        Workspace team = context.NewWorkspace(account, context.NewName());
        return Answer.OfJson(StatusCodes.Status200OK, Render.Team(account, team));
    }

    /// <summary>PUT /v2/teams/{team_id}.</summary>
    public static Answer Update(OperationContext context)
    {
        (Account account, Workspace team) = context.ManagedTeam();
        CheckParams(context);
        team.Name = context.Name() ?? team.Name;
        team.UpdatedAt = context.Now;
        return Answer.OfJson(StatusCodes.Status200OK, Render.Team(account, team));
    }

    private static void CheckParams(OperationContext context)
    {
        if (context.Field("access") is not (null or "private" or "public" or "restricted"))
        {
            throw Refusal.Unprocessable(new Problem("access must be one of private, public, restricted"));
        }
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
