namespace Frameio.Client.Access.Journal;

/// <summary>
/// Who may continue a journal. What was confirmed on a sandbox, in another account or by the opposite command says
/// nothing about this run.
/// </summary>
public sealed class JournalIdentity
{
    /// <summary>Creates an identity.</summary>
    /// <param name="baseUri">The service; only its origin counts.</param>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="command">Name of the command, such as <c>Add-FrameioGroupMember</c>.</param>
    public JournalIdentity(Uri baseUri, string accountId, string command) =>
        (BaseUri, AccountId, Command) = (baseUri, accountId, command);

    /// <summary>The service.</summary>
    public Uri BaseUri { get; }

    /// <summary>UUID of the account.</summary>
    public string AccountId { get; }

    /// <summary>Name of the command.</summary>
    public string Command { get; }

    // Scheme, host and port in one spelling, without a path, a query or a user name and password: those are secrets or
    // differ for no reason.
    internal string Origin => OriginOf(BaseUri);

    internal JournalHeader ToHeader() =>
        new() { Version = JournalHeader.CurrentVersion, BaseUri = Origin, AccountId = AccountId, Command = Command };

    /// <summary>
    /// What a header says otherwise, in words for a person; empty where the journal is this run's own.
    /// </summary>
    internal IReadOnlyList<string> DifferencesFrom(JournalHeader header)
    {
        List<string> differences = [];
        string theirs = Uri.TryCreate(header.BaseUri, UriKind.Absolute, out Uri? uri) ? OriginOf(uri) : header.BaseUri!;
        Compare("the service", theirs, Origin);
        Compare("account", header.AccountId!, AccountId);
        Compare("the command", header.Command!, Command);
        return differences;

        void Compare(string what, string theirs, string ours)
        {
            if (!string.Equals(theirs, ours, StringComparison.OrdinalIgnoreCase))
            {
                differences.Add($"{what} {theirs}, not {ours}");
            }
        }
    }

    private static string OriginOf(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
