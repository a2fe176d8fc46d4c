using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>Adobe's sign-in service.</summary>
/// <param name="authority">Where it is.</param>
/// <param name="clientId">Who signs in.</param>
internal sealed class ImsService(Uri authority, string clientId) : Service(authority)
{
    /// <summary>
    /// Gives out a token. How many a minute isn't published, and no client that keeps its tokens comes near it. The
    /// path is from Adobe's server-to-server guide and the vendor's OpenAPI security schemes.
    /// </summary>
    public static readonly Operation Token = new(HttpMethod.Post, "/ims/token/v3", 100) { IsWrite = false };

    public override string Name => "sign-in service";

    /// <summary>How it says that it gives no token.</summary>
    public ImsErrorReader Refusals { get; } = new(authority, clientId);

    public override ErrorReader Errors => Refusals;
}
