using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// The paths to places that a plan takes away, or may: whoever has access by such a path alone has none, once the plan
/// is carried out, but by a role of their own. Nothing of it changes while a level of the plan is worked out.
/// </summary>
internal sealed class Departures
{
    private readonly HashSet<(string Place, string Subject)> _gone = [];
    private readonly HashSet<string> _membersGone = [];
    private readonly HashSet<string> _groupRolesGone = [];

    /// <summary>Takes in what a target's changes take away.</summary>
    public void Add(SyncTarget target)
    {
        string place = Key(target.Place.Id);
        IEnumerable<string> subjects = target.Revocations.Concat(target.Grants.Where(EndsPath))
            .Select(change => Key(change.Subject.Id, change.Subject.Name))
            .Concat(target.Hidden.Select(listed => Key(listed.SubjectId, listed.SubjectName)));
        foreach (string subject in subjects)
        {
            _gone.Add((place, subject));
            if (target.Kind.Place is PlaceKind.Group or PlaceKind.Account)
            {
                _membersGone.Add(subject);
            }
            else if (target.Kind.Subject == SubjectKind.Group)
            {
                _groupRolesGone.Add(place);
            }
        }
    }

    /// <summary>
    /// Whether somebody's role or membership in a place goes, or a group's role; of a role in the account, that it
    /// reaches everything.
    /// </summary>
    public bool Has(string placeId, string? subjectId, string? name) =>
        _gone.Contains((Key(placeId), Key(subjectId, name)));

    /// <summary>Whether any path of a person to a place may go.</summary>
    public bool MayTouch(string placeId, Grant person) =>
        _membersGone.Contains(Key(person.SubjectId, person.SubjectName))
        || _groupRolesGone.Contains(Key(placeId))
        || Has(placeId, person.SubjectId, person.SubjectName);

    // A path of another role explains another role; in the account only two roles are paths to anything.
    private static bool EndsPath(Change change) => change is { Would: AccessStatus.WouldChange, Current: { } current }
        && (change.Kind.Place != PlaceKind.Account
            || (RoleOrder.IsOverAll(current.Role) && !RoleOrder.IsOverAll(change.Role)));

    private static string Key(string? id, string? name = null) =>
        (string.IsNullOrEmpty(id) ? EmailAddress.Key(name) : id!).ToLowerInvariant();
}
