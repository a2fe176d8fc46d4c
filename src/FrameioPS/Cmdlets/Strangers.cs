using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Errors;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace FrameioPS.Cmdlets;

/// <summary>
/// Rows that wait for people who aren't in the account: each of them is licensed first, once, and then the row is
/// carried out, or ends as that did.
/// </summary>
internal sealed class Strangers
{
    private readonly Dictionary<string, Outcome> _licensed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a row waits: it says who somebody is whom the account doesn't have.</summary>
    public static bool IsOne(InputRow row, Planned planned) => row.Identity is not null
        && planned.Outcome?.Error?.Kind is FrameioErrorKind.UserNotInAccount or FrameioErrorKind.UserNotFound
        && EmailAddress.Read(row.Subject) is not null;

    /// <summary>Rows that license the people of other rows, each of them once.</summary>
    public static IEnumerable<InputRow> LicensesOf(IEnumerable<InputRow> rows) => rows
        .GroupBy(row => EmailAddress.Key(row.Subject), StringComparer.OrdinalIgnoreCase)
        .Select(same => same.First() with
        {
            Kind = new AccessKind(PlaceKind.License),
            Place = null,
            PlaceBeside = null,
            Workspace = null,
            WorkspaceBeside = null,
            Role = null,
        });

    /// <summary>Takes note of the end of such a row, which is told with those of the rows that wait for it.</summary>
    public bool Note(Outcome outcome)
    {
        bool isOne = outcome.Kind.Place == PlaceKind.License;
        if (isOne)
        {
            _licensed[EmailAddress.Key(outcome.Row.Subject)] = outcome;
        }

        return isOne;
    }

    /// <summary>The end of a row whose person isn't in the account yet; null where they are.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">Where it gives a role, if that was found.</param>
    public Outcome? EndOf(InputRow row, Place? place)
    {
        _licensed.TryGetValue(EmailAddress.Key(row.Subject), out Outcome? license);
        return license switch
        {
            null or { Status: AccessStatus.Added or AccessStatus.AlreadyMember } => null,
            { Error: { } error } => Outcome.Failed(row, error, place),
            { Status: AccessStatus.WouldAdd } => Outcome.Ended(row, AccessStatus.WouldInvite, place),
            var other => Outcome.Ended(row, other.Status, place),
        };
    }
}
