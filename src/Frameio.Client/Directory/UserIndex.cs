using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Directory;

/// <summary>The users of an account by everything an administrator may call them by.</summary>
internal sealed class UserIndex
{
    private readonly Dictionary<string, FrameioUser> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FrameioUser> _byEmail = new(StringComparer.OrdinalIgnoreCase);

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
        new(await calls.Users.ListAsync(accountId, includeDeactivated: true, cancellationToken)
            .ReadAllAsync(cancellationToken));

    /// <summary>
    /// Finds a user by id, Adobe id or email; an Adobe id looks like an email (<c>…@….e</c>), so ids come first.
    /// </summary>
    public FrameioUser? Find(string text) =>
        _byId.TryGetValue(text, out FrameioUser? user) || _byEmail.TryGetValue(text, out user) ? user : null;

    // Somebody who left and came back is listed twice under one address and one Adobe id: the active record is the one
    // that can be acted on.
    private static void Remember(Dictionary<string, FrameioUser> index, string? key, FrameioUser user)
    {
        if (!string.IsNullOrEmpty(key) && !(index.TryGetValue(key!, out FrameioUser? known) && known.Active != false))
        {
            index[key!] = user;
        }
    }
}
