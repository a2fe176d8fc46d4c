using Frameio.Sandbox.Operations;

namespace Frameio.Sandbox.V2;

/// <summary>The operations on the caller, accounts, teams and their members.</summary>
internal static class TeamRoutes
{
    /// <summary>The path of a team.</summary>
    public const string Path = "/v2/teams/{team_id}";

    private const string Batch = "/v2/batch/teams/{team_id}/members";

    /// <summary>The operations.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v2GetMe", "GET", "/v2/me", LegacyLimits.Read, LegacyRouter.Stage, Accounts.Me),
        new("v2ListAccounts", "GET", "/v2/accounts", LegacyLimits.Read, LegacyRouter.Stage, Accounts.List),
        new("v2ListAccountTeams", "GET", "/v2/accounts/{account_id}/teams", LegacyLimits.Read,
            LegacyRouter.Stage, Teams.ListOfAccount),
        new("v2CreateTeam", "POST", "/v2/accounts/{account_id}/teams", LegacyLimits.Create,
            LegacyRouter.Stage, Teams.Create),
        new("v2ListTeams", "GET", "/v2/teams", LegacyLimits.Read, LegacyRouter.Stage, Teams.List),
        new("v2GetTeam", "GET", Path, LegacyLimits.Read, LegacyRouter.Stage, Teams.Show),
        new("v2UpdateTeam", "PUT", Path, LegacyLimits.Update, LegacyRouter.Stage, Teams.Update),
        new("v2ListTeamMembers", "GET", Path + "/members", LegacyLimits.Read, LegacyRouter.Stage, TeamMembers.List),
        new("v2AddTeamMember", "POST", Path + "/members", LegacyLimits.Create, LegacyRouter.Stage, TeamMembers.Add),
        new("v2RemoveTeamMember", "DELETE", Path + "/members/_", LegacyLimits.Delete,
            LegacyRouter.Stage, TeamMembers.Remove),
        new("v2BatchAddTeamMembers", "POST", Batch, LegacyLimits.Create, LegacyRouter.Stage, TeamMembers.AddMany),
        new("v2BatchRemoveTeamMembers", "DELETE", Batch, LegacyLimits.Delete,
            LegacyRouter.Stage, TeamMembers.RemoveMany),
    ];
}
