using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>
/// What a client signs in with. It holds secrets, shows none, and can't be serialised into anything that does.
/// </summary>
public sealed class FrameioCredential
{
    private readonly string _secret;

    private FrameioCredential(string? clientId, string secret) => (ClientId, _secret) = (clientId, secret);

    /// <summary>The client id of the server-to-server flow, or null for a token.</summary>
    public string? ClientId { get; }

    /// <summary>A token that was handed in: an access token, or a legacy developer token (<c>fio-u-…</c>).</summary>
    public static FrameioCredential FromToken(string token) => new(null, Require(token, nameof(token)));

    /// <summary>Adobe's server-to-server flow.</summary>
    public static FrameioCredential FromClient(string clientId, string clientSecret) =>
        new(Require(clientId, nameof(clientId)), Require(clientSecret, nameof(clientSecret)));

    /// <summary>
    /// Tells the owners of credentials apart before they are known; a secret where there is nothing else, so it is only
    /// ever hashed.
    /// </summary>
    internal string OwnerKey => ClientId ?? _secret;

    /// <inheritdoc/>
    public override string ToString() => ClientId ?? "(token)";

    internal TokenSource CreateSource(FrameioClientOptions options) => ClientId is null
        ? new StaticTokenSource(_secret)
        : new RenewingTokenSource(new ClientCredentialsGrant(ClientId, _secret), options);

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
