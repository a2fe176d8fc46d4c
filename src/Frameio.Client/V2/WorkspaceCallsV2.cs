using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Workspaces;

namespace Frameio.Client.V2;

/// <summary>Teams on V2.</summary>
internal sealed class WorkspaceCallsV2(LegacyContext context)
    : WorkspaceCalls(new TeamRoleCalls(context), WorkspaceCallsV4.GroupsOf(new MissingContext(context)))
{
    private static readonly Operation _list =
        new(HttpMethod.Get, "/v2/accounts/{account_id}/teams", 200) { NotFound = FrameioErrorKind.AccountNotFound };

    internal override bool LeavesProjectRoles => false;

    public override IAsyncEnumerable<FrameioWorkspace> ListAsync(
        string accountId, CancellationToken cancellationToken = default) =>
        context.ListAsync(
            context.Call(_list, accountId),
            LegacyJson.Default.LegacyTeam,
            team => team.ToWorkspace(accountId),
            cancellationToken);
}
