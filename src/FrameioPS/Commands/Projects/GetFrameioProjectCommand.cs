using System.Management.Automation;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Workspaces;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets projects of the account that the connection's user reaches.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioProject")]
[OutputType(typeof(FrameioProject))]
public sealed class GetFrameioProjectCommand : SessionCmdlet
{
    private readonly Dictionary<string, FrameioList<FrameioProject>> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Ids, names, names behind that of the workspace (<c>Dailies/Pilot</c>), or wildcard patterns on these. All
    /// projects by default, or all of a workspace that is piped.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName", "Identity", "Name", "Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Names("all projects")]
    public ProjectIdentity[]? Project { get; set; }

    /// <summary>Only projects of these workspaces, by id, name, or wildcard pattern on names.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("those of all workspaces")]
    public WorkspaceIdentity[]? Workspace { get; set; }

    /// <summary>
    /// The input as it comes: a workspace that is piped while the projects are named has no other parameter to go to.
    /// </summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? Target => Project;

    private protected override void Process()
    {
        // Where the projects are named, nothing but a workspace is piped.
        if (IsEmptyInput(InputObject))
        {
            throw Errors.EmptyInput(nameof(Workspace), null);
        }

        string[] workspaces = [.. WorkspacesMeant()];
        FrameioList<FrameioProject>? ofWorkspaces =
            workspaces.Length == 0 ? null : Join([.. workspaces.Select(ProjectsOf)]);
        FrameioList<FrameioProject> List(ListAge age) =>
            ofWorkspaces ?? Await(stop => Directory.ListProjectsAsync(Client, age, stop));

        // A row that names a workspace and has no column for a project means all of that workspace's.
        ProjectIdentity[] wanted =
            [.. (Project ?? []).Where(project => project.Text is not null || workspaces.Length == 0)];
        if (wanted.Length == 0)
        {
            WriteEach(List(Mark));
        }
        else
        {
            ForEach(wanted, identity => WriteNamed(
                List, identity, "project", Columns.Project, FrameioErrorKind.ProjectNotFound));
        }
    }

    private protected override bool IsNamedOtherwise(string parameter) =>
        parameter == nameof(Workspace) && WorkspacesMeant().Any();

    // Several can only be given on the command line.
    private IEnumerable<string> WorkspacesMeant() => Workspace is { Length: > 1 }
        ? Workspace.Select(workspace => workspace.ToString())
        : WorkspaceOfProject.Of(Workspace, InputObject)?.Text is { Length: > 0 } one ? [one] : [];

    // Once for all rows. The list of a workspace that the caller doesn't see is refused; the projects shared with the
    // caller are in that of the account. So are those of many, at fewer calls.
    private FrameioList<FrameioProject> ProjectsOf(string text)
    {
        IReadOnlyList<FrameioWorkspace> workspaces = WorkspacesOfProjects(text);
        if (workspaces.Count != 1 || workspaces[0].AccountId.Length == 0)
        {
            return workspaces.Count == 0
                ? new FrameioList<FrameioProject>([])
                : WorkspaceOfProject.Inside(
                    workspaces, Await(stop => Directory.ListProjectsAsync(Client, Mark, stop)));
        }

        FrameioWorkspace workspace = workspaces[0];
        if (!_read.TryGetValue(workspace.Id, out FrameioList<FrameioProject>? projects))
        {
            _read[workspace.Id] = projects =
                ReadList(stop => Client.Projects.ListAsync(AccountId, workspace, stop));
        }

        return projects;
    }

    // What several texts mean is told once.
    private static FrameioList<FrameioProject> Join(FrameioList<FrameioProject>[] lists) =>
        new(
            [
                .. lists.SelectMany(list => list)
                    .GroupBy(project => project.Id, StringComparer.OrdinalIgnoreCase)
                    .Select(same => same.First()),
            ],
            lists.FirstOrDefault(list => !list.IsWhole)?.Gap);
}
