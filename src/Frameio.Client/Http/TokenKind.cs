namespace Frameio.Client.Http;

/// <summary>Where a token comes from.</summary>
public enum TokenKind
{
    /// <summary>An access token that was handed in. It can't be renewed.</summary>
    AccessToken,

    /// <summary>
    /// A legacy developer token (<c>fio-u-…</c>); it doesn't expire, and V4 wants an extra header with it.
    /// </summary>
    DeveloperToken,

    /// <summary>A token of Adobe's server-to-server flow, renewed as it ages.</summary>
    ClientCredentials,

    /// <summary>A token of a person who signed in at a browser, renewed as it ages where Adobe lets it be.</summary>
    Person,
}
