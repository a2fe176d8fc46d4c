using Frameio.Client.Access;
using Frameio.Client.Users;
using Frameio.Sandbox;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Syncing;

/// <summary>Scope access is given to whom: of one kind, in one place.</summary>
internal readonly record struct Scope(AccessKind Kind, string PlaceId);

/// <summary>
/// What was given to whom in an account, by id, and what follows from it. Worked out from the state itself and not from
/// any list.
/// </summary>
internal sealed class AccountTruth
{
    private static readonly string[] _order =
        ["viewer", "commenter", "edit_only", "editor", "full_access", "workspace_admin", "admin", "owner"];

    private readonly Dictionary<string, string?> _above = [];
    private readonly UserListing _listing;

    public AccountTruth(StateSnapshot state, UserListing listing)
    {
        _listing = listing;
        AccountSnapshot account = state.Accounts[0];
        Given[new Scope(new AccessKind(PlaceKind.Account), account.Id)] = account.Users
            .Where(user => user.Id is not null).ToDictionary(user => user.Id!, user => user.Role);
        foreach (GroupSnapshot group in account.Groups)
        {
            Given[new Scope(new AccessKind(PlaceKind.Group), group.Id)] =
                group.MemberIds.ToDictionary(id => id, _ => (string?)null);
        }

        foreach (WorkspaceSnapshot workspace in account.Workspaces)
        {
            Add(PlaceKind.Workspace, workspace.Id, workspace.Members, workspace.Groups);
            foreach (ProjectSnapshot project in workspace.Projects)
            {
                Add(PlaceKind.Project, project.Id, project.Collaborators, project.Groups);
                _above[project.Id] = project.Restricted ? null : workspace.Id;
            }
        }

        AccountId = account.Id;
    }

    public string AccountId { get; }

    /// <summary>What was given: in each place the subjects with their roles, members of groups with none.</summary>
    public Dictionary<Scope, Dictionary<string, string?>> Given { get; } = [];

    public static int Rank(string? role) => Array.IndexOf(_order, role);

    /// <summary>
    /// The other paths by which a subject has a role in a place, each a text of its own with the role that it gives.
    /// </summary>
    public IReadOnlyDictionary<string, string?> OtherPaths(Scope scope, string subject)
    {
        Dictionary<string, string?> paths = [];
        if (scope.Kind.Place is PlaceKind.Account or PlaceKind.Group)
        {
            return paths;
        }

        string? above = _above.GetValueOrDefault(scope.PlaceId);
        if (scope.Kind.Subject == SubjectKind.Group)
        {
            if (above is not null && Groups(above).TryGetValue(subject, out string? role))
            {
                paths[$"workspace {role}"] = role;
            }

            return paths;
        }

        if (Given[new Scope(new AccessKind(PlaceKind.Account), AccountId)][subject] is "owner" or "admin")
        {
            string? role = Given[new Scope(new AccessKind(PlaceKind.Account), AccountId)][subject];
            paths[$"account {role}"] = role;
        }

        AddGroups(scope.PlaceId);
        if (above is not null)
        {
            AddGroups(above);
            if (Given[new Scope(new AccessKind(PlaceKind.Workspace), above)].TryGetValue(subject, out string? role))
            {
                paths[$"workspace {role}"] = role;
            }
        }

        return paths;

        void AddGroups(string place)
        {
            foreach ((string group, string? role) in Groups(place))
            {
                if (Given[new Scope(new AccessKind(PlaceKind.Group), group)].ContainsKey(subject))
                {
                    paths[$"group {group} in {place} {role}"] = role;
                }
            }
        }
    }

    /// <summary>
    /// Whether the service's lists tell that somebody has a role of their own there: no other path gives the same, and
    /// where only the highest is shown none gives more.
    /// </summary>
    public bool IsTold(Scope scope, string subject)
    {
        string? role = Given[scope][subject];
        IEnumerable<string?> others = OtherPaths(scope, subject).Values;
        return scope.Kind is not { Subject: SubjectKind.Person, Place: PlaceKind.Workspace or PlaceKind.Project }
            || _listing != UserListing.Effective
                ? !others.Contains(role)
                : others.All(other => Rank(other) < Rank(role));
    }

    private Dictionary<string, string?> Groups(string place) =>
        Given.GetValueOrDefault(new Scope(new AccessKind(PlaceKind.Workspace, SubjectKind.Group), place))
        ?? Given[new Scope(new AccessKind(PlaceKind.Project, SubjectKind.Group), place)];

    private void Add(
        PlaceKind kind, string id, IEnumerable<GrantSnapshot> people, IEnumerable<GroupRoleSnapshot> groups)
    {
        Given[new Scope(new AccessKind(kind), id)] = people.ToDictionary(grant => grant.UserId, grant => grant.Role);
        Given[new Scope(new AccessKind(kind, SubjectKind.Group), id)] =
            groups.ToDictionary(grant => grant.GroupId, grant => (string?)grant.Role);
    }
}
