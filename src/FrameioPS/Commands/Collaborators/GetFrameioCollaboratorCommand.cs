using System.Management.Automation;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>
/// Gets the people on projects, each with the path by which they have their role, or the open invitations.
/// </summary>
[Cmdlet(VerbsCommon.Get, "FrameioCollaborator")]
[Alias("Get-FrameioProjectMember")]
[OutputType(typeof(FrameioCollaborator))]
public sealed class GetFrameioCollaboratorCommand : SessionCmdlet
{
    private ListedPeople? _people;
    private RoleFilter? _roles;

    /// <summary>
    /// Projects by id, name, name behind that of the workspace (<c>Dailies/Pilot</c>), or wildcard pattern, or piped.
    /// All projects by default.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName", "Identity", "Name", "Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Names("all projects")]
    public ProjectIdentity[]? Project { get; set; }

    /// <summary>
    /// The workspace of the projects, by id or name: only projects of it count. A wildcard pattern means those of all
    /// workspaces whose names fit.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("any workspace")]
    public WorkspaceIdentity? Workspace { get; set; }

    /// <summary>Only people with these roles on the project; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectRoleFilterCompleter))]
    [Names("all roles")]
    public string[]? Role { get; set; }

    /// <summary>The open invitations instead of the people. Only V2 has invitations.</summary>
    [Parameter]
    public SwitchParameter Pending { get; set; }

    /// <summary>Only people who have a role of their own on the project.</summary>
    [Parameter]
    public SwitchParameter Direct { get; set; }

    /// <summary>The input as it comes: of a row's columns for the workspace, the binder prefers the name.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override void Begin()
    {
        base.Begin();
        _people = new ListedPeople(Client, Directory, WarnSoon);
        _roles = new RoleFilter(Role, Client.Projects.People.Roles);
        if (Pending && !Client.Projects.People.HasInvitations)
        {
            WriteWarning(
                "V4 has no invitations, so there are none to show: people join the account in the Adobe Admin "
                    + "Console.");
        }
    }

    private protected override bool IsNamedOtherwise(string parameter) =>
        parameter == nameof(Workspace) && WorkspaceText is { Length: > 0 };

    private protected override void Process()
    {
        if (IsEmptyInput(InputObject))
        {
            throw Errors.EmptyInput(nameof(Project), null);
        }

        // A row that names a workspace and has no column for a project means all of that workspace's.
        bool isAllOfWorkspace = Project?.FirstOrDefault() is { Text: null } && WorkspaceText is { Length: > 0 };
        if (!isAllOfWorkspace && Project is not null && WorkspaceText is { } text && NameFilter.IsPattern(text))
        {
            ForEach(Project, identity => ForEach(
                Named(List, identity, "project", Columns.Project, FrameioErrorKind.ProjectNotFound),
                project => project.Name,
                WritePeople));
            return;
        }

        ForEachPlace(
            isAllOfWorkspace ? null : Project,
            List,
            "project",
            Columns.Project,
            text => Await(
                stop => Directory.FindProjectAsync(Client, text, WorkspaceText, LookupAge, stop).AsTask()),
            WritePeople);
    }

    private void WritePeople(FrameioProject project) => WriteEach(
        StreamWhole(stop => PeopleOn(project, stop)).Where(person => _roles!.Has(person.Role)));

    private string? WorkspaceText =>
        WorkspaceOfProject.Of(Workspace is null ? null : [Workspace], InputObject)?.Text;

    private FrameioList<FrameioProject> List(ListAge age)
    {
        FrameioList<FrameioProject> all = Await(stop => Directory.ListProjectsAsync(Client, age, stop));
        return WorkspaceText is { Length: > 0 } text
            ? WorkspaceOfProject.Inside(WorkspacesOfProjects(text), all)
            : all;
    }

    private IAsyncEnumerable<FrameioCollaborator> PeopleOn(FrameioProject project, CancellationToken stop) => Pending
        ? Client.Projects.ListPendingAsync(AccountId, project, stop)
        : _people!.OnAsync(project, _roles!.Has, Direct, stop);
}
