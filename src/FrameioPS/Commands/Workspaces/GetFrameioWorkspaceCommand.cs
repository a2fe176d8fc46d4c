using System.Management.Automation;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Workspaces;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets workspaces of the account, which V2 calls teams.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioWorkspace")]
[Alias("Get-FrameioTeam")]
[OutputType(typeof(FrameioWorkspace))]
public sealed class GetFrameioWorkspaceCommand : SessionCmdlet
{
    /// <summary>Ids, names, or wildcard patterns on names. All workspaces by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName", "Identity", "Name", "Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("all workspaces")]
    public WorkspaceIdentity[]? Workspace { get; set; }

    private protected override void Process()
    {
        if (Workspace is null)
        {
            WriteEach(StreamList(stop => Client.Workspaces.ListAsync(AccountId, stop)));
            return;
        }

        FrameioList<FrameioWorkspace> List(ListAge age) =>
            Await(stop => Directory.ListWorkspacesAsync(Client, age, stop));
        ForEach(Workspace, identity => WriteNamed(
            List, identity, "workspace", Columns.Workspace, FrameioErrorKind.WorkspaceNotFound));
    }
}
