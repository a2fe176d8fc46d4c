namespace Frameio.Client.Access.Journal;

/// <summary>
/// Who may continue a journal. What was confirmed on a sandbox or in another account says nothing about this run.
/// </summary>
public sealed class JournalIdentity
{
    /// <summary>Creates an identity.</summary>
    /// <param name="baseUri">The service; only its origin counts.</param>
    /// <param name="accountId">UUID of the account.</param>
    public JournalIdentity(Uri baseUri, string accountId) => (BaseUri, AccountId) = (baseUri, accountId);

    /// <summary>The service.</summary>
    public Uri BaseUri { get; }

    /// <summary>UUID of the account.</summary>
    public string AccountId { get; }

    // Scheme, host and port in one spelling, without a path, a query or a user name and password: those are secrets or
    // differ for no reason.
    internal string Origin => OriginOf(BaseUri);

    internal JournalHeader ToHeader() =>
        new() { Version = JournalHeader.CurrentVersion, BaseUri = Origin, AccountId = AccountId };

    /// <summary>
    /// What a header says otherwise, in words for a person; empty where the journal is this run's own.
    /// </summary>
    internal IReadOnlyList<string> DifferencesFrom(JournalHeader header)
    {
        List<string> differences = [];
        string theirs = Uri.TryCreate(header.BaseUri, UriKind.Absolute, out Uri? uri) ? OriginOf(uri) : header.BaseUri!;
        Compare("the service", theirs, Origin);
        Compare("account", header.AccountId!, AccountId);
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
