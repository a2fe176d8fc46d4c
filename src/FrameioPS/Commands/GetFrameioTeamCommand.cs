using System.Management.Automation;
using Frameio.Client.Errors;
using Frameio.Client.Workspaces;
using FrameioPS.Completion;
using FrameioPS.Identities;
using FrameioPS.Pipeline;

namespace FrameioPS.Commands;

/// <summary>Gets teams of the account, which V4 calls workspaces.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioTeam")]
[OutputType(typeof(FrameioTeam))]
public sealed class GetFrameioTeamCommand : SessionCmdlet
{
    /// <summary>Ids, names, or wildcard patterns on names. All teams by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TeamId", "TeamName", "WorkspaceId", "WorkspaceName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public TeamIdentity[]? Team { get; set; }

    private protected override void Process()
    {
        if (Team is null)
        {
            WriteEach(Stream(stop => Client.Teams.ListAsync(AccountId, stop)));
            return;
        }

        IReadOnlyList<FrameioTeam> teams = Await(stop => Directory.ListTeamsAsync(Client, Mark, stop));
        ForEach(Team, identity => WriteNamed(teams, identity, FrameioErrorKind.TeamNotFound, "team"));
    }
}
