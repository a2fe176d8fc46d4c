using Frameio.Client.Http;
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
            Remember(_byEmail, CellText.CleanEmail(user.Email), user);
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
    /// come first. Several, where none of them alone is meant by its exact spelling.
    /// </summary>
    /// <param name="text">The text as it was given.</param>
    /// <param name="clean">The same without what doesn't show.</param>
    public IReadOnlyList<FrameioUser> Find(string text, string clean)
    {
        bool isId = _byId.TryGetValue(clean, out List<FrameioUser>? found);
        if (!isId && !_byEmail.TryGetValue(clean, out found))
        {
            return [];
        }

        // Hardly anybody has a namesake, and this is asked of every row.
        return found!.Count == 1 ? found : OnceEach(isId ? Current(found) : Meant(found, text, clean));
    }

    // Somebody who left and came back is listed twice under one address and one Adobe id: the active record is the one
    // that can be acted on. An address that merely looks alike is somebody else's, also where the one that was meant is
    // deactivated.
    private static List<FrameioUser> Meant(List<FrameioUser> namesakes, string text, string clean)
    {
        List<FrameioUser> same = namesakes.FindAll(
            user => string.Equals(user.Email, clean, StringComparison.OrdinalIgnoreCase));
        List<FrameioUser>[] choices =
        [
            Spelled(namesakes, text), Spelled(namesakes, clean), same, namesakes,
        ];
        List<FrameioUser> first = choices.First(users => users.Count > 0);
        bool isGone = first.TrueForAll(user => user.Active == false);
        return Current(isGone && same.Count > 0 ? same : first);
    }

    private static List<FrameioUser> Spelled(List<FrameioUser> users, string text) =>
        users.FindAll(user => user.Email == text);

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
