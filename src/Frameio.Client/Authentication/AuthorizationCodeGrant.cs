using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>The code that a browser came back with.</summary>
/// <param name="client">The credential that the person signed in by.</param>
/// <param name="code">The code.</param>
/// <param name="proof">What it is bound to.</param>
/// <param name="redirectUri">The redirect address that was asked for.</param>
/// <param name="store">Keeps the refresh token that comes of it; null where nobody does.</param>
internal sealed class AuthorizationCodeGrant(
    ImsClient client, string code, SignInProof proof, Uri redirectUri, IRefreshTokenStore? store)
    : PersonGrant(client, store)
{
    public override IEnumerable<KeyValuePair<string, string>> Fields() =>
    [
        new("grant_type", "authorization_code"),
        new("code", code),
        new("code_verifier", proof.Verifier),
        new("redirect_uri", redirectUri.AbsoluteUri),
    ];

    public override async Task<ImsGrant?> AcceptAsync(
        ImsAnswer answer, Action<string> warn, CancellationToken cancellationToken)
    {
        if (!proof.IsOf(answer.IdToken))
        {
            throw new FrameioException(
                FrameioErrorKind.SignInMismatch,
                "The sign-in service answered with the identity of another sign-in, which was not used.");
        }

        if (answer.RefreshToken is not { Length: > 0 } token)
        {
            return null;
        }

        // Whoever asked for it to be kept is there, and waits.
        if (Store is not null)
        {
            await Store.KeepAsync(token, cancellationToken);
        }

        return new RefreshTokenGrant(Client, token, Store);
    }

    public override string Redact(string text) =>
        TokenSource.Blank(TokenSource.Blank(Client.Redact(text), code), proof.Verifier);
}
