using System.Management.Automation;
using Frameio.Client.Auditing;
using Frameio.Client.AuditLog;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Texts;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets events of the account's audit log, the latest first.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioAuditEvent")]
[OutputType(typeof(FrameioAuditEvent))]
public sealed class GetFrameioAuditEventCommand : LookupCmdlet
{
    private readonly List<AuditQuery> _queries = [];
    private readonly List<string> _users = [];
    private AuditQuery _fixed = new();
    private long _events;

    /// <summary>
    /// Only events of these people: ids, emails, or wildcard patterns on names and emails. An id may be that of
    /// somebody who is gone.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("everybody")]
    public UserIdentity[]? User { get; set; }

    /// <summary>Only events from this moment on. Everything that the service keeps by default.</summary>
    [Parameter]
    [Moment]
    public DateTime? After { get; set; }

    /// <summary>Only events before this moment. Until now by default.</summary>
    [Parameter]
    [Moment]
    public DateTime? Before { get; set; }

    /// <summary>
    /// Only events of these types, such as <c>user_login</c>; wildcards are allowed, and mean types that the vendor has
    /// published.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AuditTypeCompleter))]
    [Names("all types")]
    public string[]? Type { get; set; }

    /// <summary>Only events in these workspaces: ids, names, or wildcard patterns on names.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("the whole account")]
    public WorkspaceIdentity[]? Workspace { get; set; }

    /// <summary>Only events on these projects: ids, names, or wildcard patterns on names.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId", "ProjectName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Names("all projects")]
    public ProjectIdentity[]? Project { get; set; }

    /// <summary>Only events that are about such things, such as <c>share</c>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AuditResourceCompleter))]
    [Names("all things")]
    public string[]? ResourceType { get; set; }

    /// <summary>Only events that are about the things of these ids.</summary>
    [Parameter]
    [Names("all things")]
    public string[]? ResourceId { get; set; }

    /// <summary>Only events that came from these addresses on the network.</summary>
    [Parameter]
    [Names("all addresses")]
    public string[]? IpAddress { get; set; }

    /// <summary>The input as it comes: a workspace or project has no other parameter to go to.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? Target => InputObject;

    private AuditRange Range => new(MomentOf(After, isEnd: false), MomentOf(Before, isEnd: true));

    private protected override void Begin()
    {
        base.Begin();
        if (Client.KnowsPeopleByAddress)
        {
            throw Errors.NoAuditLogOnV2();
        }

        RequireMoments();
        AuditQuery said = new()
        {
            Types = TypesOf(Type),
            ResourceTypes = Cleaned(ResourceType),
            ResourceIds = Cleaned(ResourceId),
            IpAddresses = Cleaned(IpAddress),
        };

        // What is set before the first input object holds for all of them.
        _fixed = Narrow(said, User, Workspace, Project);
    }

    private protected override void Process()
    {
        if (!MyInvocation.ExpectingInput)
        {
            _queries.Add(_fixed);
            return;
        }

        UserIdentity[] users = _fixed.UserIds is null ? [.. (User ?? []).Where(user => user.Text is not null)] : [];
        RowPlaces row = new(InputObject);
        WorkspaceIdentity[] workspaces = _fixed.WorkspaceIds is null ? [.. row.Workspaces(Workspace)] : [];
        ProjectIdentity[] projects = _fixed.ProjectIds is null ? [.. row.Projects(Project)] : [];
        if (users.Length + workspaces.Length + projects.Length == 0)
        {
            throw IsEmptyInput(InputObject)
                ? Errors.EmptyInput(nameof(User), null)
                : Errors.MissingColumn(
                    "person, workspace or project",
                    [.. Columns.User.Concat(Columns.Workspace).Concat(Columns.Project)],
                    Columns.Names(InputObject));
        }

        // Many people make a query or two together, and hundreds by themselves.
        if (workspaces.Length + projects.Length == 0)
        {
            _users.AddRange(Narrow(_fixed, users, null, null).UserIds!);
        }
        else
        {
            _queries.Add(Narrow(_fixed, users, workspaces, projects));
        }
    }

    private protected override void End()
    {
        if (_users.Count > 0)
        {
            _queries.Add(_fixed with { UserIds = _users });
        }

        if (_queries.Count == 0)
        {
            return;
        }

        AuditSearch search = new(Client, Directory)
        {
            Queries = _queries,
            Range = Range,
            AccountCreatedAt = AccountCreatedAt,
            Warn = WarnSoon,
        };
        try
        {
            foreach (FrameioAuditEvent found in Stream(stop => search.ReadAsync(LookupAge, stop)))
            {
                _events++;
                WriteObject(found);
            }
        }
        catch (FrameioException failure)
        {
            // A command downstream must not take what was told until now for all there is.
            ThrowTerminatingError(failure.ToRecord(null));
        }

        EndProgress();
    }

    private protected override void Tick() =>
        WriteProgress(new ProgressRecord(0, "Reading the audit log", $"{_events} events so far, {Calls} calls"));

    // Null is nothing, and no way to say everything.
    private void RequireMoments()
    {
        foreach (string moment in new[] { nameof(After), nameof(Before) })
        {
            if (MyInvocation.BoundParameters.TryGetValue(moment, out object? given) && given is null)
            {
                throw Errors.EmptyArgument(moment, moment == nameof(After) ? "the log's beginning" : "now");
            }
        }

        if (Range is { After: { } after, Before: { } before } && after >= before)
        {
            throw Errors.NoTime(after, before);
        }
    }

    private AuditQuery Narrow(
        AuditQuery query, UserIdentity[]? users, WorkspaceIdentity[]? workspaces, ProjectIdentity[]? projects)
    {
        List<FrameioWorkspace>? inside =
            Find(workspaces, ListWorkspaces, "workspace", Columns.Workspace, FrameioErrorKind.WorkspaceNotFound);
        List<FrameioProject>? on = Find(
            projects,
            age => inside is null ? ListProjects(age) : WorkspaceOfProject.Inside(inside, ListProjects(age)),
            "project",
            Columns.Project,
            FrameioErrorKind.ProjectNotFound);
        return query with
        {
            UserIds = UserIdsOf(users) ?? query.UserIds,
            WorkspaceIds = inside?.ConvertAll(workspace => workspace.Id) ?? query.WorkspaceIds,
            ProjectIds = on?.ConvertAll(project => project.Id) ?? query.ProjectIds,
        };
    }

    // The log is about people too whom the account lists no more.
    private List<string>? UserIdsOf(UserIdentity[]? users)
    {
        if (users is null or { Length: 0 })
        {
            return null;
        }

        List<string> found = [];
        ForEach(
            users,
            user => user.Target,
            user => found.AddRange(FindPresentOrGone(user).Select(person => person.Id!)));
        return found;
    }

    private List<string>? TypesOf(string[]? wanted) => wanted is null
        ? null
        : [.. wanted.Select(CellText.Clean).SelectMany(Expand).Distinct(StringComparer.OrdinalIgnoreCase)];

    private IReadOnlyList<string> Expand(string type)
    {
        if (!NameFilter.IsPattern(type))
        {
            return [type];
        }

        WildcardPattern pattern = NameFilter.Pattern(type);
        string[] fitting = [.. AuditWords.EventTypes.Where(pattern.IsMatch)];
        if (fitting.Length == 0)
        {
            WriteWarning($"No type of event that is known fits '{type}'. Newer ones have to be written out.");
        }

        return fitting;
    }

    private static List<string>? Cleaned(string[]? texts) => texts?.Select(CellText.Clean).ToList();

    private static DateTimeOffset? MomentOf(DateTime? time, bool isEnd) =>
        time is { } given ? LocalTime.InstantOf(given, TimeZoneInfo.Local, isEnd) : null;
}
