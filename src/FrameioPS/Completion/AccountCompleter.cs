namespace FrameioPS.Completion;

/// <summary>
/// Completes the accounts that the session's credentials reached when it was opened. Before a connection there is
/// nobody to ask.
/// </summary>
public sealed class AccountCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command) =>
        NamedChoices.Of(
            command.Session.Accounts,
            account => (
                account.Id,
                account.DisplayName,
                null,
                null,
                $"Account '{account.DisplayName}', {string.Join(", ", [.. account.Roles, account.Id])}"));
}
