namespace Frameio.Sandbox.RateLimits;

/// <summary>How full one bucket is.</summary>
/// <param name="Operation">The operation id.</param>
/// <param name="Owner">The id of the token's owner.</param>
/// <param name="Calls">The level in calls.</param>
/// <param name="LevelMs">The level in milliseconds of the service's time.</param>
/// <param name="Limit">Calls per window.</param>
/// <param name="WindowMs">The window in milliseconds of the service's time.</param>
public sealed record BucketLevel(string Operation, string Owner, double Calls, double LevelMs, int Limit, int WindowMs);
