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

        Invitee invitee = Invitee.Read(context, account);
        if (invitee.Person is { } person)
        {
            string stored = TeamRoles.ToStored(role, team.Members.Of(person.Id!)?.Role);
            Grant member = team.Members.Put(context.World, person, stored, context.Now);
            return Answer.OfJson(StatusCodes.Status200OK, Render.TeamMember(account, team, member));
        }

        Invitation invitation = team.Members.Invite(
            context.World, invitee.Email, TeamRoles.ToStored(role, stored: null), context.Now);
        invitation.Role = TeamRoles.ToStored(role, invitation.Role);
        context.World.Mails.Add(new Mail(invitee.Email, "team_invitation", team.Id, context.Now));
        return Answer.OfJson(StatusCodes.Status200OK, Render.PendingTeamMember(team, invitation));
    }

    /// <summary>
    /// DELETE /v2/teams/{team_id}/members/_: whoever was removed before is answered with the record of that time.
    /// </summary>
    public static Answer Remove(OperationContext context)
    {
        (Account account, Workspace team) = context.ManagedTeam();
        Grant removed = account.PeopleByEmail.TryGetValue(context.Email(), out Membership? known)
            && team.Members.Remove(known.Person.Id!, context.Now) is { } record
            ? record
            : throw Refusal.NotFound();
        return Answer.OfJson(StatusCodes.Status200OK, Render.TeamMember(account, team, removed));
    }
}
