namespace Frameio.Client.Http.Pacing;

/// <summary>So many calls a window, as a leaky bucket counts them.</summary>
/// <param name="Limit">Calls a window.</param>
/// <param name="Window">The window.</param>
internal readonly record struct RateLimit(int Limit, TimeSpan Window)
{
    /// <summary>
    /// How much one request may be delayed more than another on its way, as a share of the window: 1.5 s of a minute.
    /// </summary>
    public const int SpreadShare = 40;

    /// <summary>
    /// What one call costs and the time it takes to leak: the server rounds it to milliseconds, so the longer of both
    /// counts.
    /// </summary>
    public TimeSpan Interval
    {
        get
        {
            double exact = Window.TotalMilliseconds / Limit;
            return TimeSpan.FromTicks(
                (long)(
                    Math.Max(exact, Math.Round(exact, MidpointRounding.AwayFromZero)) * TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>
    /// Calls that may go out at once. One slot less than the server has, or as many as requests can overtake each other
    /// by: slots are kept back, not rate.
    /// </summary>
    public int Burst
    {
        get
        {
            long all = Math.Min(Limit, Window.Ticks / Interval.Ticks);
            long reserve = Math.Max(1, (long)Math.Ceiling((double)Window.Ticks / SpreadShare / Interval.Ticks));
            return (int)Math.Max(1, all - reserve);
        }
    }
}
