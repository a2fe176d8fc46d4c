using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>A cmdlet that moves people into or out of workspaces.</summary>
public abstract class WorkspaceMemberCmdlet : PlaceAccessCmdlet
{
    /// <summary>
    /// The workspace, by id or name, or several: each person then in each. Given once it holds for all rows; else each
    /// row names its own.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("what each row names")]
    public WorkspaceIdentity[]? Workspace { get; set; }

    private protected override PlaceParameter PlaceParameter =>
        new(nameof(Workspace), Workspace, Columns.Workspace, row => new WorkspaceIdentity(row));

    private protected override AccessKind Kind => new(PlaceKind.Workspace);
}
