using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>The members of a team.</summary>
internal static class TeamMembers
{
    /// <summary>GET /v2/teams/{team_id}/members.</summary>
    public static Answer List(OperationContext context)
    {
        (Account account, Workspace team) = context.Team();
        return LegacyListPage.Answer(context, team.Members.Present, member => Render.TeamMember(account, team, member));
    }

    /// <summary>
    /// POST /v2/teams/{team_id}/members: a member, or an invitation by mail for a stranger, at every call.
    /// </summary>
    public static Answer Add(OperationContext context)
    {
        (Account account, Workspace team) = context.ManagedTeam();
        string? role = context.Field("role");
        if (role is not null && !TeamRoles.All.Contains(role))
        {
            throw Refusal.Unprocessable(new Problem($"role must be one of {string.Join(", ", TeamRoles.All)}"));
        }

        return Answer.OfJson(
            StatusCodes.Status200OK, Add(context, account, team, Invitee.Read(context.Data, account), role));
    }

    /// <summary>POST /v2/batch/teams/{team_id}/members: as one by one, without a role.</summary>
    public static Answer AddMany(OperationContext context)
    {
        (Account account, Workspace team) = context.ManagedTeam();
        return Batch.Each(
            context,
            required: true,
            item => item.Address(),
            item => Add(context, account, team, Invitee.Read(item, account), role: null));
    }

    /// <summary>
    /// DELETE /v2/teams/{team_id}/members/_: whoever was removed before is answered with the record of that time.
    /// </summary>
    public static Answer Remove(OperationContext context)
    {
        (Account account, Workspace team) = context.ManagedTeam();
        Grant removed = Remove(context, account, team, context.Email());
        return Answer.OfJson(StatusCodes.Status200OK, Render.TeamMember(account, team, removed));
    }

    /// <summary>DELETE /v2/batch/teams/{team_id}/members: as one by one.</summary>
    public static Answer RemoveMany(OperationContext context)
    {
        (Account account, Workspace team) = context.ManagedTeam();
        return Batch.Each(
            context,
            required: true,
            item => item.Address(),
            item => Remove(context, account, team, item.Address()));
    }

    private static JsonObject Add(
        OperationContext context, Account account, Workspace team, Invitee invitee, string? role)
    {
        if (invitee.Person is { } person)
        {
            string stored = TeamRoles.ToStored(role, team.Members.Of(person.Id!)?.Role);
            return Render.TeamMember(
                account, team, team.Members.Put(context.World, person, stored, context.Now));
        }

        Invitation invitation = team.Members.Invite(
            context.World, invitee.Email, TeamRoles.ToStored(role, stored: null), context.Now);
        invitation.Role = TeamRoles.ToStored(role, invitation.Role);
        context.World.Mails.Add(new Mail(invitee.Email, "team_invitation", team.Id, context.Now));
        context.Tell(account, "pending_team_member_created", "pending_team_member", invitation.Id, team);
        return Render.PendingTeamMember(team, invitation);
    }

    private static Grant Remove(OperationContext context, Account account, Workspace team, string email) =>
        account.PeopleByEmail.TryGetValue(email, out Membership? known)
            && team.Members.Remove(known.Person.Id!, context.Now) is { } record
            ? record
            : throw Refusal.NotFound();
}
