using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>Puts people into workspaces, or takes them out.</summary>
internal sealed class WorkspaceWork(IFrameioCalls calls, AccountDirectory directory, AccessChange change)
    : RoleWork(calls, directory, change)
{
    public override async Task<IPlace> FindPlaceAsync(
        string text, string? workspace, CancellationToken cancellationToken) =>
        await Directory.FindWorkspaceAsync(Calls, text, Mark, cancellationToken);

    public override TimeSpan TimeFor(int batches, int rows) =>
        Change == AccessChange.Grant ? Calls.Workspaces.TimeToAdd(rows) : Calls.Workspaces.TimeToRemove(rows);

    protected override RoleSet Roles => Calls.Workspaces.Roles;

    protected override PlaceMembers MembersOf(IPlace place) =>
        new WorkspaceMembers(Calls, Directory, (FrameioWorkspace)place);
}
