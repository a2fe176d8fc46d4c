namespace Frameio.Sandbox.Authentication;

/// <summary>A server-to-server client that was given a token.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="User">Whom it acts as, by id or address.</param>
/// <param name="Scopes">What the token is good for.</param>
internal sealed record GrantedClient(string ClientId, string User, IReadOnlyList<string> Scopes);
