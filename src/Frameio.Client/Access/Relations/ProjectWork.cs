using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>Puts people on projects, or takes them off.</summary>
internal sealed class ProjectWork(IFrameioCalls calls, AccountDirectory directory, MembershipChange change) : RoleWork(calls, directory, change)
{
    private readonly Dictionary<string, TeamMembers> _teams = new(StringComparer.OrdinalIgnoreCase);

    public override async Task<IPlace> FindPlaceAsync(string text, string? team, CancellationToken cancellationToken) =>
        await Directory.FindProjectAsync(Calls, text, team, Mark, cancellationToken);

    public override TimeSpan TimeFor(int batches, int rows) =>
        Change == MembershipChange.Add ? Calls.Projects.TimeToAdd(rows) : Calls.Projects.TimeToRemove(rows);

    protected override RoleSet Roles => Calls.Projects.Roles;

    protected override PlaceMembers MembersOf(IPlace place)
    {
        FrameioProject project = (FrameioProject)place;
        bool teamCounts = Change == MembershipChange.Add && Calls.Projects.TeamRolesCount && !project.Restricted;
        return new ProjectMembers(Calls, Directory, project, teamCounts ? TeamOf(project) : null);
    }

    // Read once for all projects of a team.
    private TeamMembers TeamOf(FrameioProject project)
    {
        if (!_teams.TryGetValue(project.TeamId, out TeamMembers? team))
        {
            _teams[project.TeamId] = team = new TeamMembers(Calls, Directory, new FrameioTeam { Id = project.TeamId, Name = project.TeamName ?? project.TeamId });
        }

        return team;
    }
}
