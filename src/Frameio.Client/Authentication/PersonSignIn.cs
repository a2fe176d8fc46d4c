using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>
/// One sign-in of a person at a browser: the address to open, and what becomes of the address that the browser ends at.
/// Authorization code with PKCE, for a Web App (with a secret) or a single-page app (without).
/// </summary>
public sealed class PersonSignIn
{
    /// <summary>The redirect address where none is given.</summary>
    public static readonly Uri DefaultRedirectUri = new("https://localhost:8443/");

    // None of Frame.io's own is needed, and that of server-to-server is refused here. Source: the vendor's OpenAPI
    // security schemes.
    private const string Scope = "openid email profile offline_access additional_info.roles";

    private readonly ImsClient _client;
    private readonly SignInProof _proof = new();
    private readonly ExpectedAnswer _expected;

    /// <summary>Begins a sign-in. Nothing is sent.</summary>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecret">The secret of a Web App; null for a single-page app.</param>
    /// <param name="redirectUri">A redirect address that the credential has, or a pattern of it.</param>
    /// <param name="options">Where the sign-in service is.</param>
    /// <param name="asksAgain">Whether somebody who is signed in at the browser is asked again who they are.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.InvalidRedirectUri"/>, <see cref="FrameioErrorKind.InvalidBaseUri"/>, or
    /// <see cref="FrameioErrorKind.TokenRejected"/> for an id or secret that can be none.
    /// </exception>
    public PersonSignIn(
        string clientId, string? clientSecret, Uri redirectUri, FrameioClientOptions options, bool asksAgain = false)
    {
        Uri authority = ServiceUri.RequireOrigin(options.AuthorityUri, "The authority");
        RedirectUri = RequireRedirect(redirectUri);
        _client = FrameioCredential.PersonClient(clientId, clientSecret);
        _expected = new ExpectedAnswer(RedirectUri, authority, _proof.State);
        Address = new Uri(authority, QueryText.Complete("/ims/authorize/v2", Query(asksAgain)));
    }

    /// <summary>The address to open at a browser. It is good for this sign-in only, and no secret.</summary>
    public Uri Address { get; }

    /// <summary>Where the browser ends, as it was asked for.</summary>
    public Uri RedirectUri { get; }

    /// <summary>What a request of a browser to the redirect address is.</summary>
    internal ExpectedAnswer Expected => _expected;

    /// <summary>
    /// A credential of the person, from the address that the browser ended at, or the bare code of it. The code is
    /// exchanged by the first call of a client that is made with it; of two clients only one can.
    /// </summary>
    /// <param name="answer">The address or code. It is a secret as long as it isn't exchanged.</param>
    /// <param name="store">Keeps the refresh token; null where nobody does.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.SignInDenied"/>, <see cref="FrameioErrorKind.SignInMismatch"/> or
    /// <see cref="FrameioErrorKind.SignInUnfinished"/>.
    /// </exception>
    public FrameioCredential Complete(string answer, IRefreshTokenStore? store = null) => FrameioCredential.By(
        new AuthorizationCodeGrant(_client, _expected.CodeIn(answer), _proof, RedirectUri, store));

    /// <inheritdoc/>
    public override string ToString() => $"the sign-in by client {_client.Id}";

    // Source: Adobe's guide to user authentication. Addresses of numbers are refused there too, also on loopback.
    private static Uri RequireRedirect(Uri address) =>
        address is { IsAbsoluteUri: true, HostNameType: UriHostNameType.Dns, UserInfo.Length: 0, Fragment.Length: 0 }
        && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new FrameioException(
                FrameioErrorKind.InvalidRedirectUri,
                $"The redirect address '{(address.IsAbsoluteUri ? $"{address.Scheme}://{address.Host}" : address)}' "
                    + "can't be used: it must be https, with a name such as localhost and not an IP address, "
                    + "and nothing behind a #.");

    private Dictionary<string, string> Query(bool asksAgain)
    {
        Dictionary<string, string> query = new()
        {
            ["client_id"] = _client.Id,
            ["redirect_uri"] = RedirectUri.AbsoluteUri,
            ["response_type"] = "code",
            ["scope"] = Scope,
            ["state"] = _proof.State,
            ["nonce"] = _proof.Nonce,
            ["code_challenge"] = _proof.Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (asksAgain)
        {
            query["prompt"] = "login";
        }

        return query;
    }
}
