using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>Puts people into teams, or takes them out.</summary>
internal sealed class TeamWork(IFrameioCalls calls, AccountDirectory directory, MembershipChange change) : RoleWork(calls, directory, change)
{
    public override async Task<IPlace> FindPlaceAsync(string text, string? team, CancellationToken cancellationToken) =>
        await Directory.FindTeamAsync(Calls, text, Mark, cancellationToken);

    public override TimeSpan TimeFor(int batches, int rows) =>
        Change == MembershipChange.Add ? Calls.Teams.TimeToAdd(rows) : Calls.Teams.TimeToRemove(rows);

    protected override RoleSet Roles => Calls.Teams.Roles;

    protected override PlaceMembers MembersOf(IPlace place) => new TeamMembers(Calls, Directory, (FrameioTeam)place);
}
