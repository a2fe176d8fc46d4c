using System.Management.Automation;
using Frameio.Client.Workspaces;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets the members of workspaces.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioWorkspaceMember")]
[Alias("Get-FrameioTeamMember")]
[OutputType(typeof(FrameioWorkspaceMember))]
public sealed class GetFrameioWorkspaceMemberCommand : SessionCmdlet
{
    /// <summary>Workspaces by id or name, or piped.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names]
    public WorkspaceIdentity[] Workspace { get; set; } = [];

    private protected override void Process() => ForEach(Workspace, identity =>
    {
        FrameioWorkspace workspace =
            Await(stop => Directory.FindWorkspaceAsync(Client, identity.ToString(), LookupAge, stop).AsTask());
        WriteEach(StreamWhole(stop => Client.Workspaces.ListMembersAsync(AccountId, workspace, stop)));
    });
}
