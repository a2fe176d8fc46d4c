using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>Puts people into teams, or takes them out.</summary>
internal sealed class TeamWork(FrameioClient client, AccountDirectory directory, MembershipChange change) : RoleWork(client, directory, change)
{
    public override async Task<IPlace> FindPlaceAsync(string text, string? team, CancellationToken cancellationToken) =>
        await Directory.FindTeamAsync(Client, text, Mark, cancellationToken);

    public override TimeSpan TimeFor(int batches, int rows) =>
        Change == MembershipChange.Add ? Client.Teams.TimeToAdd(rows) : Client.Teams.TimeToRemove(rows);

    protected override RoleSet Roles => Client.Teams.Roles;

    protected override PlaceMembers MembersOf(IPlace place) => new TeamMembers(Client, Directory, (FrameioTeam)place);
}
