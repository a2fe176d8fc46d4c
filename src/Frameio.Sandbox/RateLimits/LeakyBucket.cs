namespace Frameio.Sandbox.RateLimits;

/// <summary>
/// The bucket of Frame.io's open-source limiter (Frameio/ex_limiter, <c>lib/ex_limiter/base.ex</c>): it holds
/// milliseconds and leaks one a millisecond; a call costs <c>round(window / limit)</c>; a call that would overflow is
/// refused and costs nothing. All times are milliseconds of the service's clock. Not thread-safe.
/// </summary>
public sealed class LeakyBucket
{
    private readonly RateLimit _rate;
    private double _level;
    private double _leakedAt;

    /// <summary>Makes an empty bucket.</summary>
    /// <param name="rate">The limit to hold.</param>
    /// <param name="now">The time of its making.</param>
    public LeakyBucket(RateLimit rate, double now)
    {
        _rate = rate;
        _leakedAt = now;
    }

    /// <summary>What one call adds.</summary>
    public double Cost => Math.Round((double)_rate.WindowMs / _rate.Limit, MidpointRounding.AwayFromZero);

    /// <summary>Lets a call in if it fits.</summary>
    /// <returns>False when the call is refused.</returns>
    public bool TryConsume(double now)
    {
        Leak(now);
        if (_level + Cost > _rate.WindowMs)
        {
            return false;
        }

        _level += Cost;
        return true;
    }

    /// <summary>Sets the level to that of so many calls made at once, refused ones not counted.</summary>
    public void Fill(double calls, double now)
    {
        _leakedAt = now;
        _level = Math.Clamp(calls * Cost, 0, _rate.WindowMs);
    }

    /// <summary>The level in milliseconds.</summary>
    public double LevelAt(double now)
    {
        Leak(now);
        return _level;
    }

    /// <summary>
    /// What <c>x-ratelimit-remaining</c> says: rounded, so 1 can be shown when the next call will be refused.
    /// </summary>
    public int RemainingAt(double now)
    {
        Leak(now);
        double slots = (_rate.WindowMs - _level) / ((double)_rate.WindowMs / _rate.Limit);
        return (int)Math.Round(slots, MidpointRounding.AwayFromZero);
    }

    private void Leak(double now)
    {
        _level = Math.Max(0, _level - (now - _leakedAt));
        _leakedAt = now;
    }
}
