using System.Collections;
using Frameio.Client.Users;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>
/// Completes users to their addresses, by address or name. Deactivated people come last: they are there to be shown and
/// taken out.
/// </summary>
public sealed class UserCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(FrameioSession session, IDictionary bound)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

        // Somebody who left and came back is listed twice under one address, which means the active one.
        return Within(session.Directory.BrowseUsersAsync(session.Client))
            .OrderBy(user => user.Active == false)
            .ThenBy(TextOf, StringComparer.OrdinalIgnoreCase)
            .Where(user => TextOf(user).Length > 0 && seen.Add(TextOf(user)))
            .Select(user => new Choice(TextOf(user), TextOf(user), Describe(user), user.Id, user.Email, user.Name));
    }

    private static string TextOf(FrameioUser user) =>
        TypedWord.CanSay(user.Email) ? user.Email : user.Id ?? string.Empty;

    private static string Describe(FrameioUser user) => string.Join(
        ", ",
        new[] { user.Name, user.Role, user.Active == false ? "deactivated" : null, user.Id ?? "invited" }
            .Where(part => !string.IsNullOrEmpty(part)));
}
