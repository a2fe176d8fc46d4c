using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Ims;

/// <summary>
/// Adobe's sign-in service (IMS), as far as it is published for server-to-server, Web App and SPA credentials. Its
/// requests cost nothing, and what they carry is in no log.
/// </summary>
internal sealed class ImsService
{
    private readonly IReadOnlyList<ImsEndpoint> _endpoints;

    public ImsService(TokenStore tokens, SignInStore signIns, SandboxState state, ServiceClock clock, Seed seed)
    {
        Credentials = new CredentialStore(seed);
        ClientReader clients = new(Credentials);
        TokenEndpoint token = new(clients, tokens, signIns, new IdToken(state, clock), clock);
        AuthorizeEndpoint authorize = new(Credentials, signIns, state);
        _endpoints =
        [
            new(Ids[0], "/ims/token/v3", token.Handle),
            new(Ids[1], AuthorizeEndpoint.Path, authorize.Handle),
            new(Ids[2], "/ims/revoke", new RevokeEndpoint(clients, tokens, signIns).Handle),
            new(Ids[3], "/ims/userinfo/v2", new UserinfoEndpoint(tokens, state).Handle),
        ];
    }

    /// <summary>What the endpoints are called in the log and in fault rules; they aren't Frame.io's.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["imsToken", "imsAuthorize", "imsRevoke", "imsUserinfo"];

    /// <summary>The credentials it knows.</summary>
    public CredentialStore Credentials { get; }

    /// <summary>The endpoint a path belongs to, or null.</summary>
    public ImsEndpoint? Match(string path) => _endpoints.FirstOrDefault(endpoint => endpoint.Path == path);
}
