using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>Adobe's sign-in service.</summary>
/// <param name="authority">Where it is.</param>
/// <param name="client">Who signs in.</param>
internal sealed class ImsService(Uri authority, ImsClient client) : Service(authority)
{
    /// <summary>
    /// Gives out a token. How many a minute isn't published, and no client that keeps its tokens comes near it. The
    /// path is from Adobe's server-to-server guide and the vendor's OpenAPI security schemes.
    /// </summary>
    public static readonly Operation Token = new(HttpMethod.Post, "/ims/token/v3", 100) { IsWrite = false };

    /// <summary>Makes a token worthless. Source: Adobe's guide to user authentication.</summary>
    public static readonly Operation Revoke = new(HttpMethod.Post, "/ims/revoke", 100) { IsWrite = false };

    public override string Name => "sign-in service";

    /// <summary>How it says that it gives no token.</summary>
    public ImsErrorReader Refusals { get; } = new(authority, client.Id);

    public override ErrorReader Errors => Refusals;

    public override IEnumerable<(string Name, string Value)> HeadersFor(Operation operation, TokenKind? token) =>
        client.Headers;

    /// <summary>A call of one of the operations above, with the fields of its form.</summary>
    public Call Call(
        Operation operation, IEnumerable<KeyValuePair<string, string>> fields, IExchangeObserver? observer) =>
        new Call(operation, operation.PathFor() + client.Query, observer).WithForm(fields);
}
