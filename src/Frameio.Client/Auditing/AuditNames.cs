using Frameio.Client.AuditLog;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Auditing;

/// <summary>What people and things are called whose ids are in the audit log, as the account lists them now.</summary>
internal sealed class AuditNames
{
    private readonly Dictionary<string, FrameioUser> _people;
    private readonly Dictionary<string, FrameioGroup> _groups;
    private readonly Dictionary<string, FrameioWorkspace> _workspaces;
    private readonly Dictionary<string, FrameioProject> _projects;

    private AuditNames(
        IEnumerable<FrameioUser> people,
        IEnumerable<FrameioGroup> groups,
        IEnumerable<FrameioWorkspace> workspaces,
        IEnumerable<FrameioProject> projects)
    {
        _people = ById(people, person => person.Id);
        _groups = ById(groups, group => group.Id);
        _workspaces = ById(workspaces, workspace => workspace.Id);
        _projects = ById(projects, project => project.Id);
    }

    /// <summary>Reads the lists of the account, side by side. One that can't be read names nothing.</summary>
    public static async Task<AuditNames> ReadAsync(
        IFrameioCalls calls,
        AccountDirectory directory,
        ListAge age,
        Action<string> warn,
        CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<FrameioUser>> people =
            TryAsync("people", directory.ListUsersAsync(calls, age, cancellationToken), warn);
        Task<IReadOnlyList<FrameioGroup>> groups =
            TryAsync("groups", directory.ListGroupsAsync(calls, age, cancellationToken), warn);
        Task<IReadOnlyList<FrameioWorkspace>> workspaces =
            TryAsync("workspaces", directory.ListWorkspacesAsync(calls, age, cancellationToken), warn);
        Task<IReadOnlyList<FrameioProject>> projects =
            TryAsync("projects", directory.ListProjectsAsync(calls, age, cancellationToken), warn);
        await Task.WhenAll(people, groups, workspaces, projects);
        return new AuditNames(await people, await groups, await workspaces, await projects);
    }

    /// <summary>The event with the names of what it is about.</summary>
    public FrameioAuditEvent Tell(AuditRecord record)
    {
        FrameioProject? project = Find(_projects, record.ProjectId);
        AuditThing? thing = ThingOf(record);
        return new FrameioAuditEvent
        {
            Time = record.Time,
            Type = record.Type,
            User = PersonOf(record),
            UserId = record.UserId,
            ResourceType = record.ResourceType,
            Resource = thing?.Name,
            ResourceId = record.ResourceId,
            Workspace = Find(_workspaces, record.WorkspaceId)?.Name ?? project?.WorkspaceName,
            WorkspaceId = record.WorkspaceId,
            Project = project?.Name,
            ProjectId = record.ProjectId,
            IpAddress = record.IpAddress,
            Description = AuditSentence.Of(record, PersonOf(record), thing, PlaceOf(record)),
        };
    }

    private string? PersonOf(AuditRecord record) => Find(_people, record.UserId) is { Email.Length: > 0 } person
        ? person.Email
        : record.UserEmail ?? record.UserName;

    // An id is of one thing whatever the event calls that, such as a member of the account.
    private AuditThing? ThingOf(AuditRecord record)
    {
        string? id = record.ResourceId;
        return Find(_people, id) is { Email.Length: > 0 } person ? new AuditThing(AuditThing.Person, person.Email)
            : Find(_groups, id) is { } group ? new AuditThing(AuditThing.Group, $"{group}")
            : Find(_projects, id) is { } project ? new AuditThing(AuditThing.Project, NameOf(project))
            : Find(_workspaces, id) is { } workspace ? new AuditThing(AuditThing.Workspace, $"{workspace}")
            : null;
    }

    private AuditThing? PlaceOf(AuditRecord record)
    {
        if (record.ProjectId is { } projectId)
        {
            FrameioProject? project = Find(_projects, projectId);
            return new AuditThing(AuditThing.Project, project is null ? null : NameOf(project));
        }

        return record.WorkspaceId is { } workspaceId
            ? new AuditThing(AuditThing.Workspace, Find(_workspaces, workspaceId)?.ToString())
            : null;
    }

    private static string NameOf(FrameioProject project) => LongName.Of(project) ?? $"{project}";

    private static T? Find<T>(Dictionary<string, T> things, string? id)
        where T : class => id is not null && things.TryGetValue(id, out T? thing) ? thing : null;

    private static Dictionary<string, T> ById<T>(IEnumerable<T> things, Func<T, string?> idOf)
    {
        Dictionary<string, T> byId = new(StringComparer.OrdinalIgnoreCase);
        foreach (T thing in things)
        {
            if (idOf(thing) is { Length: > 0 } id)
            {
                byId[id] = thing;
            }
        }

        return byId;
    }

    // Whoever sees the log may not see all that it is about.
    private static async Task<IReadOnlyList<T>> TryAsync<T>(
        string what, Task<FrameioList<T>> list, Action<string> warn)
    {
        try
        {
            return await list;
        }
        catch (FrameioException unread) when (unread.Kind is FrameioErrorKind.Forbidden
            or FrameioErrorKind.UnexpectedAnswer or FrameioErrorKind.RejectedByServer or FrameioErrorKind.ServerFault)
        {
            warn($"The {what} of the account can't be listed, and events have their ids alone: {unread.Message}");
            return [];
        }
    }
}
