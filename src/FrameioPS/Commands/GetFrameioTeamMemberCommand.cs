using System.Management.Automation;
using Frameio.Client.Workspaces;
using FrameioPS.Completion;
using FrameioPS.Identities;
using FrameioPS.Pipeline;

namespace FrameioPS.Commands;

/// <summary>Gets the members of teams.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioTeamMember")]
[OutputType(typeof(FrameioTeamMember))]
public sealed class GetFrameioTeamMemberCommand : SessionCmdlet
{
    /// <summary>Teams by id or name, or piped.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TeamId", "TeamName", "WorkspaceId", "WorkspaceName")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public TeamIdentity[] Team { get; set; } = [];

    private protected override void Process() => ForEach(Team, identity =>
    {
        FrameioTeam team = Await(stop => Directory.FindTeamAsync(Client, identity.ToString(), Mark, stop).AsTask());
        WriteEach(Stream(stop => Client.Teams.ListMembersAsync(AccountId, team, stop)));
    });
}
