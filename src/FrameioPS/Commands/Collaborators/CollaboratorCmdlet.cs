using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>A cmdlet that puts people on projects or takes them off.</summary>
public abstract class CollaboratorCmdlet : PlaceAccessCmdlet
{
    /// <summary>
    /// The project, by id or name, or several: each person then on each. Given once it holds for all rows; else each
    /// row names its own.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Names("what each row names")]
    public ProjectIdentity[]? Project { get; set; }

    /// <summary>
    /// The workspace of the project, by id or name, where projects of several workspaces share a name.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("any workspace")]
    public WorkspaceIdentity? Workspace { get; set; }

    private protected override PlaceParameter PlaceParameter =>
        new(nameof(Project), Project, Columns.Project, row => new ProjectIdentity(row));

    private protected override PlaceIdentity? WorkspaceArgument =>
        WorkspaceOfProject.Of(Workspace is null ? null : [Workspace], InputObject);

    private protected override void Begin()
    {
        base.Begin();

        // Set before the first input object, as the project would be: where it names nothing, no row's project can be
        // found in it.
        if (Workspace is { } workspace)
        {
            Await(stop => Directory.FindWorkspaceOfProjectsAsync(Client, workspace.ToString(), Mark, stop).AsTask());
        }
    }

    private protected override AccessKind Kind => new(PlaceKind.Project);
}
