namespace Frameio.Client.Auditing;

/// <summary>Moments that a clock on a wall shows.</summary>
public static class LocalTime
{
    /// <summary>
    /// The moment that a time means. Of an hour that comes twice when clocks are put back, a beginning means the first
    /// and an end the second, so that nothing is missed; in one that is left out, clocks have gone on already.
    /// </summary>
    /// <param name="time">The time: of that zone, unless it says itself that it is UTC's or this machine's.</param>
    /// <param name="zone">The time zone.</param>
    /// <param name="isEnd">Whether it ends a stretch of time.</param>
    public static DateTimeOffset InstantOf(DateTime time, TimeZoneInfo zone, bool isEnd)
    {
        if (time.Kind != DateTimeKind.Unspecified)
        {
            return new DateTimeOffset(time).ToUniversalTime();
        }

        TimeSpan offset = zone.IsAmbiguousTime(time)
            ? isEnd ? zone.GetAmbiguousTimeOffsets(time).Min() : zone.GetAmbiguousTimeOffsets(time).Max()
            : zone.GetUtcOffset(time);
        long ticks = time.Ticks - offset.Ticks;
        return new DateTimeOffset(
            Math.Min(Math.Max(ticks, DateTimeOffset.MinValue.Ticks), DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
    }
}
