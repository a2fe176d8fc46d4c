using Frameio.Client.Access.Relations;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// Who reaches one place, and by which paths: what its lists say, without what known paths explain. Nothing of it
/// changes once it is made.
/// </summary>
internal sealed class PlacePaths
{
    private readonly PlacePaths? _above;
    private readonly IReadOnlyList<GroupHolding> _groups;
    private readonly RoleSet _roles;
    private readonly List<Holding> _own = [];
    private readonly Dictionary<Person, List<Holding>> _ownOf = [];
    private readonly Dictionary<Person, int> _ranks = [];
    private readonly Dictionary<string, int> _groupRanks = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="place">The place.</param>
    /// <param name="above">
    /// The workspace of a project that its people reach; null for a workspace, and for a restricted project.
    /// </param>
    /// <param name="people">Whom the place lists, each with the role that it shows.</param>
    /// <param name="groups">The groups that it lists.</param>
    /// <param name="roles">The roles of people there.</param>
    public PlacePaths(
        Place place,
        PlacePaths? above,
        IEnumerable<(Person Person, string? Role)> people,
        IEnumerable<GroupHolding> groups,
        RoleSet roles)
    {
        (Place, _above, _roles) = (place, above, roles);
        _groups = [.. groups.Where(held => above?.IsOfGroup(held.Group, held.Role) != true)];
        foreach (GroupHolding held in _groups)
        {
            Raise(_groupRanks, held.Group.Id, held.Role);
            foreach (Person member in held.Members)
            {
                Raise(_ranks, member, held.Role);
            }
        }

        foreach ((Person person, string? role) in people)
        {
            if (OwnOf(person, role) is { } own)
            {
                Add(person, own);
            }
        }
    }

    /// <summary>The place.</summary>
    public Place Place { get; }

    /// <summary>Whether a path gives the role that counts there: no other one gives a higher.</summary>
    public bool IsEffective(Holding path) => RoleOrder.RankOf(path.Role) >=
        (path.Person is { } person ? RankOf(person) : RankOf(path.Group!));

    /// <summary>The paths that end here: own roles, and those of groups and their members.</summary>
    public IEnumerable<Holding> Here => _own.Concat(_groups.SelectMany(held => Of(held, AccessPath.Group)));

    /// <summary>
    /// The paths that lead here from further up: from the workspace, and from the account.
    /// </summary>
    /// <param name="users">The users of the account.</param>
    public IEnumerable<Holding> FromAbove(IReadOnlyList<Person> users)
    {
        IEnumerable<Holding> account = users
            .Where(user => user.IsOverAll)
            .Select(user => new Holding(user, null, user.AccountRole, AccessPath.Account));
        return _above is null
            ? account
            : account.Concat(_above.Here.Select(path => path with
            {
                Via = path.Via == AccessPath.Account ? AccessPath.Account : AccessPath.Workspace,
            }));
    }

    /// <summary>The roles that a person has there by any path but a role of their own there.</summary>
    public IEnumerable<string?> RolesBesideOwn(Person person)
    {
        IEnumerable<string?> here = OwnRolesOf(person)
            .Where(path => path.Via != AccessPath.Direct)
            .Select(path => path.Role)
            .Concat(_groups.Where(held => held.Members.Contains(person)).Select(held => held.Role));
        IEnumerable<string?> above = _above is null
            ? []
            : _above.OwnRolesOf(person).Select(path => path.Role).Concat(_above.RolesBesideOwn(person));
        return here.Concat(above).Concat(person.IsOverAll ? [person.AccountRole] : []);
    }

    private List<Holding> OwnRolesOf(Person person) =>
        _ownOf.TryGetValue(person, out List<Holding>? own) ? own : [];

    // What a person is listed with that no other row tells; null where another one does.
    private Holding? OwnOf(Person person, string? role)
    {
        bool isOfGroup = _groups.Any(held => IsSame(held.Role, role) && held.Members.Contains(person));
        return ListedPath.Of(role, _above?.IsOf(person, role) == true, isOfGroup) switch
        {
            null => new Holding(person, null, role, ListedPath.OfUnexplained(role, _roles)),
            AccessPath.Account when !IsSame(person.AccountRole, role) =>
                new Holding(person, null, role, AccessPath.Account),
            _ => null,
        };
    }

    private void Add(Person person, Holding own)
    {
        _own.Add(own);
        Raise(_ranks, person, own.Role);
        if (!_ownOf.TryGetValue(person, out List<Holding>? all))
        {
            _ownOf[person] = all = new List<Holding>(1);
        }

        all.Add(own);
    }

    private bool IsOf(Person person, string? role) =>
        (_ownOf.TryGetValue(person, out List<Holding>? own) && own.Exists(path => path.HasRole(role)))
        || _groups.Any(held => IsSame(held.Role, role) && held.Members.Contains(person));

    private bool IsOfGroup(FrameioGroup group, string? role) =>
        _groups.Any(held => IsSame(held.Role, role) && IsSame(held.Group.Id, group.Id));

    private int RankOf(Person person)
    {
        int here = _ranks.TryGetValue(person, out int rank) ? rank : -1;
        int overAll = person.IsOverAll ? RoleOrder.RankOf(person.AccountRole) : -1;
        return Math.Max(Math.Max(here, overAll), _above?.RankOf(person) ?? -1);
    }

    private int RankOf(FrameioGroup group) => Math.Max(
        _groupRanks.TryGetValue(group.Id, out int rank) ? rank : -1, _above?.RankOf(group) ?? -1);

    private static IEnumerable<Holding> Of(GroupHolding held, AccessPath via) => held.Members
        .Select(member => new Holding(member, held.Group, held.Role, via))
        .Prepend(new Holding(null, held.Group, held.Role, AccessPath.Direct));

    private static void Raise<TKey>(Dictionary<TKey, int> ranks, TKey key, string? role)
        where TKey : notnull
    {
        int rank = RoleOrder.RankOf(role);
        if (!ranks.TryGetValue(key, out int before) || rank > before)
        {
            ranks[key] = rank;
        }
    }

    private static bool IsSame(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
