using Frameio.Client.Access.Isolation;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Running;

/// <summary>A role that a run gives to so many people in one place that a group would take far fewer calls.</summary>
/// <param name="Role">The role.</param>
/// <param name="Places">Places where that many people get it.</param>
/// <param name="Calls">Calls that these rows take.</param>
/// <param name="MemberCalls">Calls that put the people of the fullest of these places into a group.</param>
public readonly record struct RepeatedRole(string Role, int Places, int Calls, int MemberCalls)
{
    /// <summary>So many people in one place are worth no group yet.</summary>
    public const int MostByThemselves = 50;
}

/// <summary>Counts who gets which role where.</summary>
internal sealed class RepeatedRoles
{
    private readonly Dictionary<(string PlaceId, string Role), int> _people = [];

    /// <summary>Those that are worth a group, the one that takes the most calls first.</summary>
    public IReadOnlyList<RepeatedRole> All =>
    [
        .. _people.Where(count => count.Value > RepeatedRole.MostByThemselves)
            .GroupBy(count => count.Key.Role, count => count.Value)
            .Select(same => new RepeatedRole(
                same.Key, same.Count(), same.Sum(), BatchesOf(same.Max())))
            .OrderByDescending(same => same.Calls),
    ];

    /// <summary>Takes note of a row that gave a person a role, or would.</summary>
    public void Note(Outcome outcome)
    {
        if (outcome is
            {
                Direction: AccessChange.Grant,
                Kind: { Subject: SubjectKind.Person, Place: PlaceKind.Workspace or PlaceKind.Project },
                Status: AccessStatus.Added or AccessStatus.Changed or AccessStatus.WouldAdd
                    or AccessStatus.WouldChange,
                Change: { Role: { } role },
                Place: { } place,
            })
        {
            (string, string) key = (place.Id, role.ToLowerInvariant());
            _people[key] = _people.TryGetValue(key, out int people) ? people + 1 : 1;
        }
    }

    private static int BatchesOf(int people) =>
        (people + BatchExperience.UsualLargestBatch - 1) / BatchExperience.UsualLargestBatch;
}
