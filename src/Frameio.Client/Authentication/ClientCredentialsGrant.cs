using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>Adobe's server-to-server flow: a client that acts as itself.</summary>
internal sealed class ClientCredentialsGrant(string clientId, string clientSecret, string scope)
    : ImsGrant(ImsClient.ForItself(clientId, clientSecret))
{
    /// <summary>Source: Adobe's server-to-server guide and the vendor's OpenAPI security schemes.</summary>
    public const string Frameio = "openid,AdobeID,frame.s2s.all";

    /// <summary>Source: the guide to Adobe's User Management API.</summary>
    public const string UserManagement = "openid,AdobeID,user_management_sdk";

    public override TokenKind Kind => TokenKind.ClientCredentials;

    public override IEnumerable<KeyValuePair<string, string>> Fields() =>
        [new("grant_type", "client_credentials"), .. Client.Fields(), new("scope", scope)];

    public override string Redact(string text) => Client.Redact(text);
}
