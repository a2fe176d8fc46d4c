using Frameio.Client.Access.Relations;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Running;

/// <summary>
/// Roles that a run gives and that change nothing, since the person has a higher one in the place by another path: a
/// group, the workspace, the account.
/// </summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="directory">The account.</param>
internal sealed class LowerRoles(IFrameioCalls calls, AccountDirectory directory)
{
    private const int MostNamed = 3;

    private readonly ListAge _age = ListAge.Since(AccountDirectory.Mark());
    private readonly Dictionary<string, GivenIn> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes note of a row that gave somebody a role, or would.</summary>
    public void Note(Outcome outcome)
    {
        if (outcome is not
            {
                Direction: AccessChange.Grant,
                Kind: { Subject: SubjectKind.Person, Place: PlaceKind.Workspace or PlaceKind.Project },
                Status: AccessStatus.Added or AccessStatus.Changed or AccessStatus.Present or AccessStatus.WouldAdd
                    or AccessStatus.WouldChange,
                Change: { Role: { } role, Subject: { } subject },
                Place: { } place,
            })
        {
            return;
        }

        if (!_places.TryGetValue(place.Id, out GivenIn? given))
        {
            _places[place.Id] = given = new GivenIn(place, []);
        }

        given.Roles.Add((outcome.Row.Number, subject.Id, subject.Name, role));
    }

    /// <summary>What there is to tell, in words; nothing where every role counts.</summary>
    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellationToken)
    {
        if (_places.Count == 0)
        {
            return [];
        }

        try
        {
            List<(long Row, string Words)> lower = await FindAsync(cancellationToken);
            return lower.Count == 0 ? [] : [Describe([.. lower.OrderBy(one => one.Row).Select(one => one.Words)])];
        }
        catch (FrameioException failure)
        {
            return
            [
                "Whether the people have higher roles there by other paths, so that those given change nothing, "
                    + $"couldn't be found out: {failure.Message}",
            ];
        }
    }

    private async Task<List<(long Row, string Words)>> FindAsync(CancellationToken cancellationToken)
    {
        People people = new((await directory.ListUsersAsync(calls, _age, cancellationToken)).Whole());
        Notices notices = new();
        Rosters rosters = new(calls, directory.AccountId, people, notices.Add, cancellationToken);
        PlaceReader reader = new(calls, directory, people, rosters, notices, cancellationToken);
        List<(long Row, string Words)> lower = [];
        using SemaphoreSlim free = CallsAtATime.NewForPlaces();
        await free.RunAllAsync(
            _places.Values,
            async given =>
            {
                if (await ReadAsync(reader, given.Place) is { } paths)
                {
                    IEnumerable<(long, string)> found = given.Roles
                        .Select(one => (one.Row, Compare(one, people, paths)))
                        .Where(one => one.Item2 is not null)
                        .Select(one => (one.Row, one.Item2!));
                    lock (lower)
                    {
                        lower.AddRange(found);
                    }
                }
            },
            cancellationToken);
        return lower;
    }

    private static Task<PlacePaths?> ReadAsync(PlaceReader reader, Place place) => place.Model is FrameioProject project
        ? reader.ReadAsync(project)
        : reader.ReadAsync((FrameioWorkspace)place.Model);

    // A role of which nothing is known can't be compared.
    private static string? Compare(
        (long Row, string? Id, string Name, string Role) given, People people, PlacePaths paths)
    {
        Person person = people.Find(given.Id, given.Name, name: null, active: null);
        string? highest = paths.RolesBesideOwn(person).OrderByDescending(RoleOrder.RankOf).FirstOrDefault();
        int rank = RoleOrder.RankOf(given.Role);
        return rank >= 0 && RoleOrder.RankOf(highest) > rank
            ? $"'{given.Name}' in '{paths.Place}' ({given.Role}, and {highest} by another path)"
            : null;
    }

    private static string Describe(string[] lower)
    {
        string named = string.Join("; ", lower.Take(MostNamed));
        string rest = lower.Length > MostNamed ? $"; and {lower.Length - MostNamed} more" : string.Empty;
        string what = lower.Length == 1
            ? "1 role that was asked for changes"
            : $"{lower.Length} roles that were asked for change";
        return $"{what} nothing, since the person has a higher one there by another path: {named}{rest}.";
    }

    private sealed record GivenIn(Place Place, List<(long Row, string? Id, string Name, string Role)> Roles);
}
