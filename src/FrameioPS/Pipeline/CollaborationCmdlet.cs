using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using FrameioPS.Completion;
using FrameioPS.Identities;

namespace FrameioPS.Pipeline;

/// <summary>A cmdlet that puts people on projects or takes them off.</summary>
public abstract class CollaborationCmdlet : MembershipCmdlet
{
    /// <summary>The project, by id or name. Given once it holds for all rows; else each row names its own.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectIdentity? Project { get; set; }

    /// <summary>The team of the project, by id or name, where projects of several teams share a name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("TeamId", "TeamName", "WorkspaceId", "WorkspaceName")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public TeamIdentity? Team { get; set; }

    private protected override PlaceParameter Place => new(nameof(Project), Project, Columns.Project, row => new ProjectIdentity(row));

    private protected override string? TeamText => new PlaceParameter(nameof(Team), Team, Columns.Team, row => new TeamIdentity(row)).OfRow(InputObject);

    private protected override void Begin()
    {
        base.Begin();

        // Set before the first input object, as the project would be: where it names nothing, no row's project can be found in it.
        if (Team is { } team)
        {
            Await(stop => Directory.FindTeamOfProjectsAsync(Client, team.ToString(), Mark, stop).AsTask());
        }
    }

    private protected override object ResultOf(MembershipOutcome outcome) => new FrameioCollaborationResult(outcome);
}
