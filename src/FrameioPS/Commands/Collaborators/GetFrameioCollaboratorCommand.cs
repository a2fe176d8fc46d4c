using System.Management.Automation;
using Frameio.Client.Projects;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets the people on projects, or the open invitations to them.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioCollaborator")]
[Alias("Get-FrameioProjectMember")]
[OutputType(typeof(FrameioCollaborator))]
public sealed class GetFrameioCollaboratorCommand : SessionCmdlet
{
    /// <summary>Projects by id or name, or piped.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Names]
    public ProjectIdentity[] Project { get; set; } = [];

    /// <summary>
    /// The workspace of the projects, by id or name, where projects of several workspaces share a name.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("any workspace")]
    public WorkspaceIdentity? Workspace { get; set; }

    /// <summary>The open invitations instead of the people. Only V2 has invitations.</summary>
    [Parameter]
    public SwitchParameter Pending { get; set; }

    private protected override void Begin()
    {
        base.Begin();
        if (Pending && !Client.Projects.People.HasInvitations)
        {
            WriteWarning(
                "V4 has no invitations, so there are none to show: people join the account in the Adobe Admin "
                    + "Console.");
        }
    }

    private protected override void Process() => ForEach(Project, identity =>
    {
        FrameioProject project = Await(
            stop => Directory
                .FindProjectAsync(Client, identity.ToString(), Workspace?.ToString(), LookupAge, stop).AsTask());
        WriteEach(StreamWhole(stop => Pending
            ? Client.Projects.ListPendingAsync(AccountId, project, stop)
            : Client.Projects.ListCollaboratorsAsync(AccountId, project, stop)));
    });
}
