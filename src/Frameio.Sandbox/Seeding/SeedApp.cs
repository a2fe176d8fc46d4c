namespace Frameio.Sandbox.Seeding;

/// <summary>
/// A credential of a seed that people sign in by: a Web App where it has a secret, else a single-page app (SPA).
/// </summary>
public sealed record SeedApp
{
    /// <summary>The client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client secret of a Web App; null for an SPA.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The default redirect address: https, by a name, at most 256 characters.</summary>
    public required string RedirectUri { get; init; }

    /// <summary>
    /// More redirect addresses, as regular expressions for a whole address, together at most 512 characters.
    /// </summary>
    public IReadOnlyList<string> RedirectPatterns { get; init; } = [];

    /// <summary>Who is signed in to Adobe in the browser, by id or address; null for nobody.</summary>
    public required string? User { get; init; }

    /// <summary>
    /// Whether refresh tokens are given out, to whoever asks for <c>offline_access</c>; null for what Adobe's guide
    /// says: to a Web App, and not to an SPA.
    /// </summary>
    public bool? RefreshTokens { get; init; }

    /// <summary>How long its access tokens live, in milliseconds of the service's time.</summary>
    public double TokenLifetimeMs { get; init; } = 86_399_000;

    /// <summary>How long its refresh tokens live, in milliseconds of the service's time.</summary>
    public double RefreshLifetimeMs { get; init; } = 14 * 86_400_000d;

    /// <summary>Whether it can keep no secret.</summary>
    internal bool IsPublic => ClientSecret is null;
}
