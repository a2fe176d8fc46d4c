using System.Management.Automation;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Workspaces;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets who reaches what in the account, and by which paths; or what was given to whom.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioAccess")]
[OutputType(typeof(FrameioAccess))]
public sealed class GetFrameioAccessCommand : LookupCmdlet
{
    private readonly List<ReviewQuery> _queries = [];
    private ReviewQuery _fixed = new();
    private AccessReview? _review;
    private int _warned;

    /// <summary>Only what these people have: ids, emails, or wildcard patterns on names and emails.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("everybody")]
    public UserIdentity[]? User { get; set; }

    /// <summary>
    /// Only what these groups have, and people as their members: ids, names, or wildcard patterns on names.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "GroupName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names("what people have by groups and by themselves")]
    public GroupIdentity[]? Group { get; set; }

    /// <summary>
    /// Only in these workspaces and on their projects: ids, names, or wildcard patterns on names. All paths to the
    /// workspaces are told.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("the whole account")]
    public WorkspaceIdentity[]? Workspace { get; set; }

    /// <summary>
    /// Only on these projects: ids, names, or wildcard patterns on names. All paths to them are told.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Names("all projects")]
    public ProjectIdentity[]? Project { get; set; }

    /// <summary>
    /// Only what was given, and can be given again: memberships of groups, own roles of people and groups, and roles in
    /// the account.
    /// </summary>
    [Parameter]
    public SwitchParameter Assigned { get; set; }

    /// <summary>The input as it comes: a group, workspace or project has no other parameter to go to.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? Target => InputObject;

    private protected override void Begin()
    {
        base.Begin();

        // What is set before the first input object holds for all of them.
        _fixed = Narrow(new ReviewQuery(), User, Group, Workspace, Project);
    }

    private protected override void Process()
    {
        if (!MyInvocation.ExpectingInput)
        {
            _queries.Add(_fixed);
            return;
        }

        UserIdentity[] users = _fixed.Users is null ? [.. (User ?? []).Where(user => user.Text is not null)] : [];

        RowPlaces row = new(InputObject);
        GroupIdentity[] groups = _fixed.Groups is null ? [.. row.Groups(Group)] : [];
        WorkspaceIdentity[] workspaces = _fixed.Workspaces is null ? [.. row.Workspaces(Workspace)] : [];
        ProjectIdentity[] projects = _fixed.Projects is null ? [.. row.Projects(Project)] : [];
        if (users.Length + groups.Length + workspaces.Length + projects.Length == 0)
        {
            throw IsEmptyInput(InputObject)
                ? Errors.EmptyInput(nameof(User), null)
                : Errors.MissingColumn(
                    "person, group, workspace or project",
                    [.. Columns.User, .. Columns.Group, .. Columns.Workspace, .. Columns.Project],
                    Columns.Names(InputObject));
        }

        _queries.Add(Narrow(_fixed, users, groups, workspaces, projects));
    }

    private protected override void End()
    {
        _review = new AccessReview(
            Client,
            Directory,
            new ReviewOptions
            {
                Queries = _queries,
                AssignedOnly = Assigned,
                CallerId = UserId,
                CallerIsAdmin = IsAdmin,
            });
        try
        {
            foreach (FrameioAccess row in Stream(_review.ReadAsync))
            {
                Warn();
                WriteObject(row);
            }
        }
        catch (FrameioException failure)
        {
            // A command downstream must not take what was told until now for all there is.
            Warn();
            ThrowTerminatingError(failure.ToRecord(null));
        }

        Warn();
        EndProgress();
    }

    private protected override void Tick()
    {
        if (_review is not null)
        {
            WriteProgress(WorkProgress.Of("Reviewing access", _review.Progress));
        }
    }

    // What names something that isn't there is an error of its own, and the rest goes on.
    private ReviewQuery Narrow(
        ReviewQuery query,
        UserIdentity[]? users,
        GroupIdentity[]? groups,
        WorkspaceIdentity[]? workspaces,
        ProjectIdentity[]? projects)
    {
        ReviewQuery narrowed = query with
        {
            Users = FindUsers(users) ?? query.Users,
            Groups = Find(groups, ListGroups, "group", Columns.Group, FrameioErrorKind.GroupNotFound) ?? query.Groups,
            Workspaces = Find(
                workspaces, ListWorkspaces, "workspace", Columns.Workspace, FrameioErrorKind.WorkspaceNotFound)
                ?? query.Workspaces,
        };
        FrameioList<FrameioProject> ListInside(ListAge age) => narrowed.Workspaces is { } workspaces
            ? WorkspaceOfProject.Inside(workspaces, ListProjects(age))
            : ListProjects(age);
        return narrowed with
        {
            Projects = Find(projects, ListInside, "project", Columns.Project, FrameioErrorKind.ProjectNotFound)
                ?? query.Projects,
        };
    }

    private void Warn()
    {
        IReadOnlyList<string> warnings = _review!.Warnings;
        for (; _warned < warnings.Count; _warned++)
        {
            WriteWarning(warnings[_warned]);
        }
    }
}
