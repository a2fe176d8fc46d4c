using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>Adobe's server-to-server flow: a client that acts as itself.</summary>
internal sealed class ClientCredentialsGrant(string clientId, string clientSecret)
    : ImsGrant(ImsClient.ForItself(clientId, clientSecret))
{
    // Source: Adobe's server-to-server guide and the vendor's OpenAPI security schemes.
    private const string Scope = "openid,AdobeID,frame.s2s.all";

    public override TokenKind Kind => TokenKind.ClientCredentials;

    public override IEnumerable<KeyValuePair<string, string>> Fields() =>
        [new("grant_type", "client_credentials"), .. Client.Fields(), new("scope", Scope)];

    public override string Redact(string text) => Client.Redact(text);
}
