using System.Management.Automation;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Workspaces;
using FrameioPS.Completion;
using FrameioPS.Identities;
using FrameioPS.Pipeline;

namespace FrameioPS.Commands;

/// <summary>Gets projects of the account that the connection's user reaches.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioProject")]
[OutputType(typeof(FrameioProject))]
public sealed class GetFrameioProjectCommand : SessionCmdlet
{
    /// <summary>Ids, names, or wildcard patterns on names. All projects by default, or all of a team that is piped.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectIdentity[]? Project { get; set; }

    /// <summary>Only projects of these teams, by id or name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("TeamId", "TeamName", "WorkspaceId", "WorkspaceName")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public TeamIdentity[]? Team { get; set; }

    /// <summary>The input as it comes: a team that is piped while the projects are named has no other parameter to go to.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? Target => Project;

    private protected override void Process()
    {
        string[] teams = Columns.Unwrap(InputObject) is FrameioTeam piped ? [piped.Id] : [.. (Team ?? []).Select(team => team.ToString())];
        IReadOnlyList<FrameioProject> projects = teams.Length == 0
            ? Await(stop => Directory.ListProjectsAsync(Client, Mark, stop))
            : teams.SelectMany(ProjectsOf).ToList();

        // A row that names a team and has no column for a project means all of that team's.
        ProjectIdentity[] wanted = [.. (Project ?? []).Where(project => project.Text is not null || teams.Length == 0)];
        if (wanted.Length == 0)
        {
            WriteEach(projects);
        }
        else
        {
            ForEach(wanted, identity => WriteNamed(projects, identity, FrameioErrorKind.ProjectNotFound, "project"));
        }
    }

    // The list of a team that the caller doesn't see is refused; the projects shared with the caller are in that of the account.
    private List<FrameioProject> ProjectsOf(string text)
    {
        FrameioTeam team = Await(stop => Directory.FindTeamOfProjectsAsync(Client, text, Mark, stop).AsTask());
        return team.AccountId.Length > 0
            ? Stream(stop => Client.Projects.ListAsync(AccountId, team, stop)).ToList()
            : [.. Await(stop => Directory.ListProjectsAsync(Client, Mark, stop)).Where(project => project.TeamId == team.Id)];
    }
}
