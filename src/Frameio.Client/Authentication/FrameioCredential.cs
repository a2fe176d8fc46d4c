using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>
/// What a client signs in with. It holds secrets, shows none, and can't be serialised into anything that does.
/// </summary>
public sealed class FrameioCredential
{
    private readonly Func<FrameioClientOptions, TokenSource> _create;
    private Func<FrameioCredential>? _forAdobe;

    private FrameioCredential(string? clientId, string ownerKey, Func<FrameioClientOptions, TokenSource> create) =>
        (ClientId, OwnerKey, _create) = (clientId, ownerKey, create);

    /// <summary>The client id, or null for a token.</summary>
    public string? ClientId { get; }

    /// <summary>A token that was handed in: an access token, or a legacy developer token (<c>fio-u-…</c>).</summary>
    public static FrameioCredential FromToken(string token)
    {
        string secret = Require(token, nameof(token));
        return new(null, secret, _ => new StaticTokenSource(secret));
    }

    /// <summary>Adobe's server-to-server flow.</summary>
    public static FrameioCredential FromClient(string clientId, string clientSecret)
    {
        FrameioCredential credential = FromClient(clientId, clientSecret, ClientCredentialsGrant.Frameio);
        credential._forAdobe = () => FromAdobeClient(clientId, clientSecret);
        return credential;
    }

    /// <summary>
    /// Adobe's server-to-server flow for the people of an organisation (User Management API). It
    /// may be the client of <see cref="FromClient(string, string)"/>, where that holds both APIs.
    /// </summary>
    public static FrameioCredential FromAdobeClient(string clientId, string clientSecret) =>
        FromClient(clientId, clientSecret, ClientCredentialsGrant.UserManagement);

    /// <summary>A refresh token that was kept from a person's sign-in.</summary>
    /// <param name="clientId">The client id that the person signed in by.</param>
    /// <param name="clientSecret">Its secret; null where it has none.</param>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="store">Keeps those that replace it; null where nobody does.</param>
    public static FrameioCredential FromRefreshToken(
        string clientId, string? clientSecret, string refreshToken, IRefreshTokenStore? store = null) => By(
        new RefreshTokenGrant(
            PersonClient(clientId, clientSecret), Require(refreshToken, nameof(refreshToken)), store));

    /// <summary>
    /// The same client for the people of an organisation; null for what isn't one of Adobe's server-to-server flow.
    /// </summary>
    public FrameioCredential? ForAdobe() => _forAdobe?.Invoke();

    /// <summary>
    /// Tells the owners of credentials apart before they are known; a secret where there is nothing else, so it is only
    /// ever hashed.
    /// </summary>
    internal string OwnerKey { get; }

    /// <inheritdoc/>
    public override string ToString() => ClientId ?? "(token)";

    private static FrameioCredential FromClient(string clientId, string clientSecret, string scope) => By(
        new ClientCredentialsGrant(
            Require(clientId, nameof(clientId)), Require(clientSecret, nameof(clientSecret)), scope));

    internal static FrameioCredential By(ImsGrant grant) =>
        new(grant.Client.Id, grant.Client.Id, options => new RenewingTokenSource(grant, options));

    internal static ImsClient PersonClient(string clientId, string? clientSecret) => ImsClient.ForPeople(
        Require(clientId, nameof(clientId)),
        clientSecret is null ? null : Require(clientSecret, nameof(clientSecret)));

    internal TokenSource CreateSource(FrameioClientOptions options) => _create(options);

    // A token goes into a header as it is: a line break or a space in it would be another header, or a riddle from the
    // server.
    private static string Require(string value, string name)
    {
        string trimmed = value.Trim();
        return trimmed.Length > 0 && !trimmed.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c > '~')
            ? trimmed
            : throw new FrameioException(
                FrameioErrorKind.TokenRejected,
                $"The {name} is empty or holds characters that no token has (spaces, line breaks, accents).");
    }
}
