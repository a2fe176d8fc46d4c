using Frameio.Client.Access.Reviewing;
using Frameio.Client.Accounts;

namespace Frameio.Client.Access.Reporting;

/// <summary>
/// Whose access to what an export covers, so that what lies outside isn't taken for gone, or for new. Null is no
/// restriction.
/// </summary>
public sealed record ReportScope
{
    /// <summary>Whether it tells only what was given, and not who reaches what thereby.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>Ids of the people, or the addresses of those without one.</summary>
    public IReadOnlyCollection<string>? Users { get; init; }

    /// <summary>Ids of the groups.</summary>
    public IReadOnlyCollection<string>? Groups { get; init; }

    /// <summary>Ids of the workspaces, which stand for their projects too, and of projects.</summary>
    public IReadOnlyCollection<string>? Places { get; init; }

    /// <summary>Whether it is known no better than from the rows themselves.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Whether it covers the whole account.</summary>
    public bool IsWhole => Users is null && Groups is null && Places is null;

    /// <summary>The scope of a review that was asked for.</summary>
    public static ReportScope Of(ReviewQuery query) => new()
    {
        Users = query.Users is null ? null : SetOf(query.Users.Select(user => user.Id ?? user.Email)),
        Groups = IdsOf(query.Groups),

        // Projects that are named are among those of the workspaces that are.
        Places = IdsOf(query.Projects) ?? IdsOf(query.Workspaces),
    };

    /// <summary>
    /// What rows without a word about that cover, as far as they show it. A review of a place tells who reaches it from
    /// the account, and one of people their roles in the account, if only what was given is told; a review of all tells
    /// the account's owner, and the groups that have roles.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="others">The rows that they are compared with; null for none.</param>
    public static ReportScope InferredFrom(
        IReadOnlyCollection<FrameioAccess> rows, IReadOnlyCollection<FrameioAccess>? others = null)
    {
        ReportScope scope = new()
        {
            IsInferred = true,
            IsAssigned = rows.All(row => row.Via == nameof(AccessPath.Direct)),
        };
        HashSet<string> places = SetOf(rows.Select(row => row.ProjectId ?? row.WorkspaceId));
        bool isOfPlaces = rows.Any(row => row.IsOfGroup || row.Via == nameof(AccessPath.Account));

        // Where no group has a role on either side, that none is told says nothing.
        bool hasGroups = rows.Any(row => row.IsOfGroup)
            || (others?.Any(row => row.IsOfGroup) == false && rows.Any(IsOwner));
        return rows.Any(row => row.IsOfAccount) switch
        {
            true when hasGroups => scope,
            true => scope with { Users = UsersOf(rows) },
            _ when rows.All(row => row.HasGroup) => scope with { Groups = SetOf(rows.Select(row => row.GroupId)) },
            _ when isOfPlaces => scope with { Places = places },

            // Of people, or what was given in places: it covers no more than both.
            _ when scope.IsAssigned => scope with { Users = UsersOf(rows), Places = places },
            _ => scope with { Users = UsersOf(rows) },
        };
    }

    /// <summary>Ids as a set, which is what a scope looks into fastest.</summary>
    internal static HashSet<string> SetOf(IEnumerable<string?> ids) =>
        new(ids.OfType<string>(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path lies in it.</summary>
    internal bool Covers(FrameioAccess row) =>
        IsAmong(Users, row.UserId ?? row.Email)
        && IsAmong(Groups, row.GroupId)
        && (IsAmong(Places, row.ProjectId) || IsAmong(Places, row.WorkspaceId));

    /// <summary>Whether another one covers the very same.</summary>
    internal bool IsSame(ReportScope other) => IsAssigned == other.IsAssigned
        && AreSame(Users, other.Users) && AreSame(Groups, other.Groups) && AreSame(Places, other.Places);

    private static bool IsAmong(IReadOnlyCollection<string>? ids, string? id) =>
        ids is null || (id is not null && (ids as HashSet<string> ?? SetOf(ids)).Contains(id));

    private static bool AreSame(IReadOnlyCollection<string>? some, IReadOnlyCollection<string>? others) =>
        some is null || others is null
            ? some is null && others is null
            : SetOf(some).SetEquals(others);

    private static HashSet<string>? IdsOf(IEnumerable<IPlace>? places) =>
        places is null ? null : SetOf(places.Select(place => place.Id));

    private static HashSet<string> UsersOf(IEnumerable<FrameioAccess> rows) =>
        SetOf(rows.Select(row => row.UserId ?? row.Email));

    private static bool IsOwner(FrameioAccess row) =>
        row.IsOfAccount && string.Equals(row.Role, "owner", StringComparison.OrdinalIgnoreCase);
}
