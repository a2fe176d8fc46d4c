using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.V2;

/// <summary>Teams on V2.</summary>
internal sealed class WorkspaceCallsV2(LegacyContext context) : WorkspaceCalls
{
    private const string Members = "/v2/teams/{team_id}/members";

    private static readonly Operation _list =
        new(HttpMethod.Get, "/v2/accounts/{account_id}/teams", 200) { NotFound = FrameioErrorKind.AccountNotFound };
    private static readonly Operation _listMembers =
        new(HttpMethod.Get, Members, 200) { NotFound = FrameioErrorKind.WorkspaceNotFound };

    // Sent again, it would send another mail.
    private static readonly Operation _add =
        new(HttpMethod.Post, Members, 100) { IsRepeatable = false, NotFound = FrameioErrorKind.WorkspaceNotFound };

    // Its rate isn't published; this is what others of its kind have. A 404 can mean the team or the person, and only
    // the server's words tell which.
    private static readonly Operation _remove = new(HttpMethod.Delete, Members + "/_", 100);

    // Source: the vendor's tutorial on user management.
    public override RoleSet Roles { get; } = new() { Settable = ["team_manager", "member"], Default = "member" };

    internal override bool AddIsRepeatable => false;

    internal override bool ListsInherited => false;

    // Those to projects are; those to teams are not.
    internal override bool ListsInvitations => false;

    internal override bool RemembersRemoved => true;

    internal override bool LeavesProjectRoles => false;

    public override IAsyncEnumerable<FrameioWorkspace> ListAsync(
        string accountId, CancellationToken cancellationToken = default) =>
        context.ListAsync(
            context.Call(_list, accountId),
            LegacyJson.Default.LegacyTeam,
            team => team.ToWorkspace(accountId),
            cancellationToken);

    public override IAsyncEnumerable<FrameioWorkspaceMember> ListMembersAsync(
        string accountId, FrameioWorkspace team, CancellationToken cancellationToken = default) =>
        context.ListAsync(
            context.Call(_listMembers, team.Id),
            LegacyJson.Default.LegacyMembership,
            member => member.IsSomebodys
                ? new FrameioWorkspaceMember
                {
                    WorkspaceId = team.Id,
                    WorkspaceName = team.Name,
                    UserId = member.UserId,
                    Name = member.User?.Name,
                    Email = member.Email ?? string.Empty,
                    Role = member.Role,
                    RecordId = member.Id,
                    UpdatedAt = LegacyRecord.Time(member.UpdatedAt),
                }
                : null,
            cancellationToken);

    public override async Task<Membership> AddMemberAsync(
        string accountId,
        FrameioWorkspace team,
        FrameioUser person,
        string? role,
        CancellationToken cancellationToken = default)
    {
        Call call = context.Call(_add, team.Id)
            .WithBare(
                new LegacyInvitation { Email = person.RequireEmail(), Role = role },
                LegacyJson.Default.LegacyInvitation);
        return (await context.Legacy.ReadAsync(call, LegacyJson.Default.LegacyMembership, cancellationToken))
            .ToRecord();
    }

    public override async Task<Membership?> RemoveMemberAsync(
        string accountId, FrameioWorkspace team, FrameioUser person, CancellationToken cancellationToken = default)
    {
        Call call = context
            .Call(_remove, team.Id).WithQuery(new Dictionary<string, string> { ["email"] = person.RequireEmail() });
        return (await context.Legacy.RemoveAsync(call, LegacyJson.Default.LegacyMembership, cancellationToken))
            ?.ToRecord();
    }

    internal override TimeSpan TimeToAdd(int calls) => context.TimeFor(_add, calls);

    internal override TimeSpan TimeToRemove(int calls) => context.TimeFor(_remove, calls);

    internal override Task SettleAsync(CancellationToken cancellationToken) => context.SettleAsync(cancellationToken);
}
