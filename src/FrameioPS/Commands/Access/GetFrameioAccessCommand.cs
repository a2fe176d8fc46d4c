using System.Management.Automation;
using Frameio.Client.Access.Reviewing;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets who reaches what in the account, and by which paths; or what was given to whom.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioAccess")]
[OutputType(typeof(FrameioAccess))]
public sealed class GetFrameioAccessCommand : ReviewCmdlet
{
    private readonly List<ReviewQuery> _queries = [];
    private ReviewQuery _fixed = new();

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

    private protected override void End() => Review(_queries, Assigned, WriteObject);
}
