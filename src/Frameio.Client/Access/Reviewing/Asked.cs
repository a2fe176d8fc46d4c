using Frameio.Client.Accounts;
using Frameio.Client.Groups;
using Frameio.Client.Projects;

namespace Frameio.Client.Access.Reviewing;

/// <summary>A query, ready to be compared with: which paths it wants to be told of.</summary>
/// <param name="query">The query.</param>
/// <param name="people">Who is who.</param>
internal sealed class Asked(ReviewQuery query, People people)
{
    private readonly HashSet<Person>? _users = query.Users is null
        ? null
        : [.. query.Users.Select(user => people.Find(user.Id, user.Email, user.Name, user.Active, user.Role))];

    private readonly HashSet<string>? _groups = IdsOf(query.Groups);
    private readonly HashSet<string>? _workspaces = IdsOf(query.Workspaces);
    private readonly HashSet<string>? _projects = IdsOf(query.Projects);

    /// <summary>Whether access to the account itself is asked for.</summary>
    public bool IsOfAccount => query.IsAnywhere && _groups is null;

    /// <summary>Whether the memberships of a group are asked for.</summary>
    public bool IsOfGroup(FrameioGroup group) => query.IsAnywhere && MayBeBy(group);

    /// <summary>Whether what somebody has, by a group or not, is asked for.</summary>
    public bool Wants(Person? person, FrameioGroup? group) =>
        (_users is null || (person is not null && _users.Contains(person))) && MayBeBy(group);

    /// <summary>Whether only what groups give is asked for, and none of these gives anything.</summary>
    public bool NeedsNoneOf(IEnumerable<FrameioGroup> groups) => _groups is not null && !groups.Any(MayBeBy);

    /// <summary>Which paths to a place are asked for.</summary>
    public Extent ExtentAt(Place place) => place.Model is FrameioProject project
        ? ExtentAt(project)
        : (_projects, _workspaces) switch
        {
            (not null, _) => Extent.Nothing,
            (null, null) => Extent.Here,
            _ => _workspaces.Contains(place.Id) ? Extent.Everything : Extent.Nothing,
        };

    private Extent ExtentAt(FrameioProject project)
    {
        bool isInside = _workspaces is null || _workspaces.Contains(project.WorkspaceId);
        return (isInside, _projects) switch
        {
            (false, _) => Extent.Nothing,
            (true, null) => Extent.Here,
            _ => _projects.Contains(project.Id) ? Extent.Everything : Extent.Nothing,
        };
    }

    private bool MayBeBy(FrameioGroup? group) => _groups is null || (group is not null && _groups.Contains(group.Id));

    private static HashSet<string>? IdsOf(IEnumerable<IPlace>? places) =>
        places is null ? null : new HashSet<string>(places.Select(place => place.Id), StringComparer.OrdinalIgnoreCase);
}
