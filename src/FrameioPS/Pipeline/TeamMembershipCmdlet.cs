using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using FrameioPS.Completion;
using FrameioPS.Identities;

namespace FrameioPS.Pipeline;

/// <summary>A cmdlet that moves people into or out of teams.</summary>
public abstract class TeamMembershipCmdlet : MembershipCmdlet
{
    /// <summary>The team (V4: workspace), by id or name. Given once it holds for all rows; else each row names its own.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("TeamId", "TeamName", "WorkspaceId", "WorkspaceName")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public TeamIdentity? Team { get; set; }

    private protected override PlaceParameter Place => new(nameof(Team), Team, Columns.Team, row => new TeamIdentity(row));

    private protected override object ResultOf(MembershipOutcome outcome) => new FrameioTeamMembershipResult(outcome);
}
