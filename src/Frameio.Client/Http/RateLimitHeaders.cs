namespace Frameio.Client.Http;

/// <summary>The <c>x-ratelimit-*</c> headers of an answer.</summary>
public sealed class RateLimitHeaders
{
    /// <summary>
    /// No window of the service is longer than a minute; an hour is what others count in. Beyond it a limit would be
    /// waited for longer than a run may take.
    /// </summary>
    private static readonly TimeSpan _longestWindow = TimeSpan.FromHours(1);

    /// <summary>Ten times the slowest that is documented: at less than a call a minute no run would end.</summary>
    private static readonly TimeSpan _longestInterval = TimeSpan.FromMinutes(1);

    /// <summary>Far faster than any call; below it lie the numbers that are none.</summary>
    private static readonly TimeSpan _shortestInterval = TimeSpan.FromTicks(10);

    private RateLimitHeaders(int limit, TimeSpan window, int? remaining) =>
        (Limit, Window, Remaining) = (limit, window, remaining);

    /// <summary>Calls allowed a window.</summary>
    public int Limit { get; }

    /// <summary>The window.</summary>
    public TimeSpan Window { get; }

    /// <summary>
    /// Calls left, rounded by the server to the nearest; null where it must not be believed (on a 429 it can show the
    /// full limit).
    /// </summary>
    public int? Remaining { get; }

    /// <summary>The time after which one call's worth has leaked from the bucket.</summary>
    public TimeSpan Interval => TimeSpan.FromTicks(Window.Ticks / Limit);

    /// <summary>What an answer declares; null where that is nothing, or nothing that can be believed.</summary>
    internal static RateLimitHeaders? From(HttpResponseMessage response)
    {
        if (response.Headers.HeaderNumber("x-ratelimit-limit") is not (> 0 and { } limit)
            || response.Headers.HeaderNumber("x-ratelimit-window") is not (> 0 and { } window))
        {
            return null;
        }

        int? remaining = (int)response.StatusCode == 429
            || response.Headers.HeaderNumber("x-ratelimit-remaining") is not { } left || left > limit ? null : left;
        RateLimitHeaders declared = new(limit, TimeSpan.FromMilliseconds(window), remaining);
        return declared.IsPlausible ? declared : null;
    }

    private bool IsPlausible =>
        Window <= _longestWindow && Interval >= _shortestInterval && Interval <= _longestInterval;
}
