using Frameio.Client.Users;

namespace FrameioPS.Completion;

/// <summary>
/// Completes users to their addresses, by address or name; of a command that takes people out of a place, those who are
/// in it. Deactivated people come last: they are there to be shown and taken out.
/// </summary>
public sealed class UserCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

        // Somebody who left and came back is listed twice under one address, which means the active one.
        return Within(PeopleOf(command))
            .OrderBy(user => user.Active == false)
            .ThenBy(TextOf, StringComparer.OrdinalIgnoreCase)
            .Where(user => TextOf(user).Length > 0 && seen.Add(TextOf(user)))
            .Select(user => new Choice(TextOf(user), TextOf(user), Describe(user), user.Id, user.Email, user.Name));
    }

    private static Task<IReadOnlyList<FrameioUser>> PeopleOf(TypedCommand command) =>
        (command.IsRemoval ? MemberBrowser.Browse(command) : null)
            ?? command.Session.Directory.BrowseUsersAsync(command.Session.Client);

    private static string TextOf(FrameioUser user) =>
        TypedWord.CanSay(user.Email) ? user.Email : user.Id ?? string.Empty;

    private static string Describe(FrameioUser user) => string.Join(
        ", ",
        new[] { user.Name, user.Role, user.Active == false ? "deactivated" : null, user.Id ?? "invited" }
            .Where(part => !string.IsNullOrEmpty(part)));
}
