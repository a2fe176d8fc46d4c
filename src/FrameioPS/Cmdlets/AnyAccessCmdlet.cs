using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// A cmdlet whose rows are about access of any kind, mixed: what a row names says which. A parameter stands for the
/// column of its name in every row.
/// </summary>
public abstract class AnyAccessCmdlet : AccessCmdlet
{
    /// <summary>The parameter set of rows.</summary>
    protected const string RowSet = "Row";

    private IReadOnlyList<Naming>? _people;
    private IReadOnlyList<Naming>? _groups;
    private IReadOnlyList<Naming>? _workspaces;
    private IReadOnlyList<Naming>? _projects;
    private string? _role;

    /// <summary>The people, by id or email, or piped.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias(
        "UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("whom each row names")]
    public UserIdentity[]? User { get; set; }

    /// <summary>
    /// The groups, by id or name. Beside people what they are members of; else what has the role in the place.
    /// </summary>
    [Parameter(ParameterSetName = RowSet, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "GroupName")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names("what each row names")]
    public GroupIdentity[]? Group { get; set; }

    /// <summary>The workspaces, by id or name; beside projects, those that the projects are in.</summary>
    [Parameter(ParameterSetName = RowSet, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("what each row names")]
    public WorkspaceIdentity[]? Workspace { get; set; }

    /// <summary>The projects, by id or name.</summary>
    [Parameter(ParameterSetName = RowSet, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Names("what each row names")]
    public ProjectIdentity[]? Project { get; set; }

    /// <summary>
    /// The role: in the workspace or on the project; where neither is named, <c>admin</c> or <c>member</c> of the
    /// account.
    /// </summary>
    [Parameter(ParameterSetName = RowSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessRoleCompleter))]
    [Names("what each row names")]
    public string? Role { get; set; }

    /// <summary>Makes rows of words.</summary>
    private protected AccessRowReader Reader => new(Change, Session!.Account);

    private protected override string ViewName => "Access";

    private protected override void Begin()
    {
        base.Begin();
        if (Client.KnowsPeopleByAddress)
        {
            throw Errors.NoAccessOnV2();
        }

        if (ParameterSetName == RowSet)
        {
            RequireRow();
            Fix();
        }
    }

    private protected override IEnumerable<SaidRow> ReadRows()
    {
        if (IsEmptyInput(InputObject) && _people is null)
        {
            InputRow nothing = new() { Number = NextRow, Direction = Change };
            return [new SaidRow(nothing, Errors.EmptyInput(nameof(User), null))];
        }

        // Members of a place are people, once another place is named for them.
        bool isPerson = (_groups ?? _workspaces ?? _projects) is not null && IsMember;
        RowPlaces row = new(isPerson ? null : InputObject);
        return Combine(
            _people ?? [.. (User ?? []).Select(user => user.Naming)],
            _groups ?? NamingsOf(row.Groups(Group)),
            _workspaces ?? NamingsOf(row.Workspaces(Workspace)),
            _projects ?? NamingsOf(row.Projects(Project)));
    }

    private static IReadOnlyList<Naming> NamingsOf(IEnumerable<PlaceIdentity>? places) =>
        [.. (places ?? []).Select(place => place.Naming)];

    /// <summary>Whether the parameters say where, and nothing of whom: that is for rows to say.</summary>
    private protected bool NamesOnlyPlaces =>
        (User ?? (object?)Group ?? Workspace ?? (object?)Project) is not null
        && User is null
        && (Group is null || (Workspace is null && Project is null));

    /// <summary>Which places, where the parameters say <see cref="NamesOnlyPlaces">only where</see>.</summary>
    private protected (PlaceKind Kind, IReadOnlyList<string> Ids) NamedPlaces
    {
        get
        {
            (PlaceKind kind, IReadOnlyList<Naming> places) = (_projects, _workspaces) switch
            {
                ({ } projects, _) => (PlaceKind.Project, projects),
                (_, { } workspaces) => (PlaceKind.Workspace, workspaces),
                _ => (PlaceKind.Group, _groups!),
            };
            return (kind, [.. places.Select(place => place.Text!)]);
        }
    }

    /// <summary>Whether it takes parameters that say only where, with nothing piped in.</summary>
    private protected virtual bool MayNameNobody => false;

    /// <summary>Tells of roles that a group would give in fewer calls.</summary>
    private protected void TellOf(IEnumerable<RepeatedRole> roles)
    {
        foreach (RepeatedRole repeated in roles)
        {
            string places = repeated.Places == 1 ? "1 place" : $"{repeated.Places} places";
            WriteWarning(
                $"The role '{repeated.Role}' is given to more than "
                    + $"{RepeatedRole.MostByThemselves} people each in {places}, which takes "
                    + $"{repeated.Calls} calls at 10 a minute. Through a group it takes "
                    + $"{repeated.MemberCalls} + {repeated.Places}: New-FrameioGroup, Add-FrameioGroupMember, and "
                    + "Grant-FrameioAccess -Group.");
        }
    }

    // What can't be a row whatever comes in is one slip.
    private void RequireRow()
    {
        if (User is not null && Group is not null && (Project as PlaceIdentity[] ?? Workspace) is { } places)
        {
            throw Errors.NotDirect($"{Group[0]}", $"{places[0]}");
        }

        if (MyInvocation.ExpectingInput || (MayNameNobody && NamesOnlyPlaces))
        {
            return;
        }

        SaidRow said = Combine(
            [.. (User ?? []).Select(user => user.Naming)],
            NamingsOf(Group),
            NamingsOf(Workspace),
            NamingsOf(Project)).First();
        if (said.Refusal is { } refusal)
        {
            throw refusal.Kind == FrameioErrorKind.MissingColumn ? Errors.MissingArgument(nameof(Role)) : refusal;
        }
    }

    // Set before the first input object, so they are for all rows: when one names nothing, nothing can be done.
    private void Fix()
    {
        _people = User is null ? null : [.. User.Select(user => user.Naming)];
        _groups = Group is null ? null : [.. Group.Select(group => new Naming(FindGroup(group).Id))];
        Place[]? workspaces = Workspace?.Select(named => Find(PlaceKind.Workspace, named)).ToArray();
        Place[]? projects = Project is null
            ? null
            : [.. Project.SelectMany(named => (workspaces ?? []).Select(place => place.Id).DefaultIfEmpty()
                .Select(workspace => Find(PlaceKind.Project, named, workspace)))];
        _projects = projects is null ? null : [.. projects.Select(place => new Naming(place.Id))];

        // A project that was found is in the workspace that was named.
        _workspaces = projects is not null ? [] : workspaces?.Select(place => new Naming(place.Id)).ToArray();
        _role = string.IsNullOrWhiteSpace(Role) ? null : Role;
        RequireRole(projects ?? workspaces ?? []);
    }

    private FrameioGroup FindGroup(GroupIdentity group) =>
        Await(stop => Directory.FindGroupAsync(Client, group.ToString(), Mark, stop).AsTask());

    private Place Find(PlaceKind kind, PlaceIdentity named, string? workspace = null) =>
        Await(stop => Run.FindPlaceAsync(new AccessKind(kind), named.ToString(), workspace, stop));

    private void RequireRole(IReadOnlyList<Place> places)
    {
        if (_role is null || Change == AccessChange.Revoke)
        {
            return;
        }

        SubjectKind subject = _people is null && _groups is not null ? SubjectKind.Group : SubjectKind.Person;
        foreach (Place place in places)
        {
            Await(stop => Run.RequireRoleAsync(new AccessKind(place.Kind, subject), _role, place, stop));
        }
    }

    private IEnumerable<SaidRow> Combine(
        IReadOnlyList<Naming> people,
        IReadOnlyList<Naming> groups,
        IReadOnlyList<Naming> workspaces,
        IReadOnlyList<Naming> projects)
    {
        long first = NextRow;
        AccessRowReader reader = Reader;
        return people.DefaultIfEmpty().SelectMany((person, index) =>
            from @group in groups.DefaultIfEmpty()
            from workspace in workspaces.DefaultIfEmpty()
            from project in projects.DefaultIfEmpty()
            select reader.Read(first + index, WordsOf(person, @group, workspace, project), InputObject));
    }

    private AccessWords WordsOf(Naming person, Naming group, Naming workspace, Naming project)
    {
        AccessWords words = new(person, group, workspace, project, _role ?? RoleSaid(Role));

        return _role is null && IsRoleElsewhere(words.Kind.Place) ? words with { Role = null } : words;
    }

    // A user's own role is the one in the account, and that of a member of a place is none in a group.
    private bool IsRoleElsewhere(PlaceKind place) => place switch
    {
        PlaceKind.Account => false,
        PlaceKind.Group => Columns.IsUser(InputObject) || IsMember,
        _ => Columns.IsUser(InputObject),
    };

    private bool IsMember =>
        Columns.Unwrap(InputObject) is FrameioGroupMember or FrameioWorkspaceMember or FrameioCollaborator;
}
