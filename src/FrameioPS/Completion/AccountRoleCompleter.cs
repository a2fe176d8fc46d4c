using Frameio.Client.Users;

namespace FrameioPS.Completion;

/// <summary>
/// Completes the roles of users in the account: those the vendor names, and others that users were seen to have. V2
/// lists no users.
/// </summary>
public sealed class AccountRoleCompleter : FrameioCompleter
{
    private static readonly string[] _named = ["owner", "admin", "member", "reviewer"];

    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command)
    {
        if (command.Session.Client.KnowsPeopleByAddress)
        {
            return [];
        }

        // Only what is known: reading thousands of users for a handful of words would be out of all proportion.
        ILookup<string, string> users = command.Session.Directory.KnownUsers
            .Where(user => !string.IsNullOrEmpty(user.Role))
            .ToLookup(user => user.Role!, user => user.Email, StringComparer.OrdinalIgnoreCase);
        return _named
            .Concat(users.Select(role => role.Key).Except(_named, StringComparer.OrdinalIgnoreCase))
            .Select(role => RoleChoice.Of(role, UserCalls.Roles, Describe(role, users)));
    }

    private static string Describe(string role, ILookup<string, string> users) => users.Count == 0
        ? "role in the account"
        : $"role in the account, {Count.Of(users[role].Count(), "user")}";
}
