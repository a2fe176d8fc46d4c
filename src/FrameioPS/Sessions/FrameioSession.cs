using Frameio.Client;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Http;

namespace FrameioPS.Sessions;

/// <summary>
/// A connection to one account. What it signs in with is no property of it, so nothing that serialises it can write it
/// down.
/// </summary>
public sealed class FrameioSession
{
    internal FrameioSession(
        FrameioClient client,
        FrameioApiVersion version,
        FrameioProfile user,
        FrameioAccount account,
        IReadOnlyList<FrameioAccount> accounts)
    {
        Client = client;
        ApiVersion = version.ToString();
        Accounts = accounts;
        Directory = new AccountDirectory(account.Id);
        (User, UserName, UserId) = (user.ToString(), user.Name, user.Id);
        (Account, AccountId) = (account.DisplayName, account.Id);
    }

    /// <summary>Name of the account.</summary>
    public string Account { get; }

    /// <summary>UUID of the account.</summary>
    public string AccountId { get; }

    /// <summary>Email of the token's owner, or the name of a service account.</summary>
    public string User { get; }

    /// <summary>Full name of the token's owner; null where the service tells none.</summary>
    public string? UserName { get; }

    /// <summary>UUID of the token's owner.</summary>
    public string UserId { get; }

    /// <summary>Generation of the API: <c>V4</c> or <c>V2</c>.</summary>
    public string ApiVersion { get; }

    /// <summary>Where the token comes from.</summary>
    public string TokenKind => Client.TokenKind.ToString();

    /// <summary>
    /// When the token in use ends; null where that isn't known. One from client credentials is renewed before, and so
    /// is that of a person where Adobe gave a refresh token along.
    /// </summary>
    public DateTimeOffset? TokenExpiresAt => Client.TokenExpiresAt;

    /// <summary>The service.</summary>
    public Uri BaseUri => Client.BaseUri;

    /// <summary>All accounts that the credentials reached when the session was opened.</summary>
    internal IReadOnlyList<FrameioAccount> Accounts { get; }

    internal FrameioClient Client { get; }

    /// <summary>
    /// How the people of the Adobe organisation are reached; null where nothing was given that could sign in there.
    /// </summary>
    internal AdobeConnection? Adobe { get; set; }

    internal AccountDirectory Directory { get; }

    /// <summary>What the bulk commands have learned of the service.</summary>
    internal RunMemory Memory { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => $"{User} in {Account}";
}
