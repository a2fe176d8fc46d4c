using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http;

/// <summary>Where a client sends its calls and how long it waits for them.</summary>
public sealed class FrameioClientOptions
{
    /// <summary>The service. Source: the vendor's OpenAPI file.</summary>
    public static readonly Uri DefaultBaseUri = new("https://api.frame.io");

    /// <summary>Adobe's sign-in service. Source: Adobe's server-to-server guide.</summary>
    public static readonly Uri DefaultAuthorityUri = new("https://ims-na1.adobelogin.com");

    /// <summary>Adobe's User Management API. Source: the vendor's reference.</summary>
    public static readonly Uri DefaultAdobeUri = new("https://usermanagement.adobe.io");

    /// <summary>The service's address: https, or http on loopback; an origin without a path.</summary>
    public Uri BaseUri { get; init; } = DefaultBaseUri;

    /// <summary>The sign-in service for client credentials, under the same rule.</summary>
    public Uri AuthorityUri { get; init; } = DefaultAuthorityUri;

    /// <summary>Adobe's User Management API, under the same rule.</summary>
    public Uri AdobeUri { get; init; } = DefaultAdobeUri;

    /// <summary>
    /// The longest a single try may take, answer included. The vendor gives up on its own side after 30 s; the default
    /// is 100 s.
    /// </summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Where the buckets are known. The services count by token owner, so by default all clients of the process share.
    /// </summary>
    internal PacingRegistry Pacing { get; init; } = PacingRegistry.Shared;

    /// <summary>Product and version for the User-Agent header, such as <c>FrameioPS/1.0</c>.</summary>
    public string UserAgent { get; init; } =
        $"Frameio.Client/{typeof(FrameioClientOptions).Assembly.GetName().Version?.ToString(3)}";
}
