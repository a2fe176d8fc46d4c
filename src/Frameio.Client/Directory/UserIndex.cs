using Frameio.Client.Http;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Directory;

/// <summary>The users of an account by everything an administrator may call them by.</summary>
internal sealed class UserIndex
{
    private readonly Dictionary<string, List<FrameioUser>> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<FrameioUser>> _byEmail = new(StringComparer.OrdinalIgnoreCase);

    private UserIndex(FrameioList<FrameioUser> all)
    {
        All = all;
        foreach (FrameioUser user in all)
        {
            Remember(_byId, user.Id, user);
            Remember(_byId, user.AdobeUserId, user);
            Remember(_byEmail, EmailAddress.Key(user.Email), user);
        }
    }

    /// <summary>Everybody, in the service's order.</summary>
    public FrameioList<FrameioUser> All { get; }

    public static async Task<UserIndex> ReadAsync(
        IFrameioCalls calls, string accountId, CancellationToken cancellationToken) =>

        // Deactivated users are listed too, so that a row about one can say so instead of "not found".
        new(await calls.Users.ReadAllAsync(accountId, cancellationToken));

    /// <summary>
    /// The users that a text means: by id, Adobe id or email; an Adobe id looks like an email (<c>…@….e</c>), so ids
    /// come first. Several, where they share it: one address in several spellings is one.
    /// </summary>
    /// <param name="wanted">The id or address that was given.</param>
    public IReadOnlyList<FrameioUser> Find(string wanted)
    {
        bool isId = _byId.TryGetValue(wanted, out List<FrameioUser>? found);
        if (!isId && !_byEmail.TryGetValue(EmailAddress.Key(wanted), out found))
        {
            return [];
        }

        // Hardly anybody has a namesake, and this is asked of every row.
        return found!.Count == 1 ? found : OnceEach(isId ? Current(found) : Meant(found, wanted));
    }

    // Somebody who left and came back is listed twice under one address and one Adobe id: the active record is the one
    // that can be acted on. An address in which something doesn't show may be somebody else's, who doesn't stand in for
    // one that is deactivated.
    private static List<FrameioUser> Meant(List<FrameioUser> namesakes, string wanted)
    {
        List<FrameioUser> same = namesakes.FindAll(user => IsSame(user.Email, wanted));
        bool isGone = same.Count > 0 && same.TrueForAll(user => user.Active == false);
        return isGone ? same : Current(namesakes);
    }

    private static bool IsSame(string stored, string wanted) =>
        EmailAddress.AreAlike(stored, wanted) && !stored.Any(Signs.IsInvisible);

    private static List<FrameioUser> Current(List<FrameioUser> users)
    {
        List<FrameioUser> active = users.FindAll(user => user.Active != false);
        return active.Count > 0 ? active : users;
    }

    private static List<FrameioUser> OnceEach(List<FrameioUser> users) =>
    [
        .. users.GroupBy(user => user.Id ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.First()),
    ];

    private static void Remember(Dictionary<string, List<FrameioUser>> index, string? key, FrameioUser user)
    {
        if (string.IsNullOrEmpty(key))
        {
            return;
        }

        if (!index.TryGetValue(key!, out List<FrameioUser>? users))
        {
            index[key!] = users = new List<FrameioUser>(1);
        }

        users.Add(user);
    }
}
