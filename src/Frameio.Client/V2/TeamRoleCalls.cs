using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.V2;

/// <summary>The members of V2's teams.</summary>
internal sealed class TeamRoleCalls(LegacyContext context) : LegacyRoleCalls(context)
{
    private const string Members = "/v2/teams/{team_id}/members";

    // Source: the vendor's tutorial on user management.
    public override RoleSet Roles { get; } = new()
    {
        Settable = ["team_manager", "member"],
        Default = "member",
        NamesElsewhere = new Dictionary<string, string>
        {
            ["workspace_admin"] = "team_manager",
            ["editor"] = "member",
        },
    };

    // Those to projects are listed; those to teams are not.
    internal override bool HidesInvitations => true;

    internal override bool RemembersRemoved => true;

    protected override Operation List { get; } =
        new(HttpMethod.Get, Members, 200) { NotFound = FrameioErrorKind.WorkspaceNotFound };

    protected override Operation Invite { get; } =
        new(HttpMethod.Post, Members, 100) { IsRepeatable = false, NotFound = FrameioErrorKind.WorkspaceNotFound };

    // The rate is what others of its kind have.
    protected override Operation Remove { get; } = new(HttpMethod.Delete, Members + "/_", 100);
}
