namespace Frameio.Sandbox.RateLimits;

/// <summary>
/// A limit as Frame.io documents it: so many calls per window, for one operation and one token owner.
/// </summary>
/// <param name="Limit">Calls per window.</param>
/// <param name="WindowMs">Length of the window in milliseconds of the service's time, before any time scale.</param>
public sealed record RateLimit(int Limit, int WindowMs = 60_000);
