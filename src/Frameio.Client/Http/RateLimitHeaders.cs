namespace Frameio.Client.Http;

/// <summary>The <c>x-ratelimit-*</c> headers of an answer.</summary>
public sealed class RateLimitHeaders
{
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

    internal static RateLimitHeaders? From(HttpResponseMessage response)
    {
        if (response.Headers.HeaderNumber("x-ratelimit-limit") is not (> 0 and { } limit)
            || response.Headers.HeaderNumber("x-ratelimit-window") is not (> 0 and { } window))
        {
            return null;
        }

        int? remaining =
            (int)response.StatusCode == 429 ? null : response.Headers.HeaderNumber("x-ratelimit-remaining");
        return new RateLimitHeaders(limit, TimeSpan.FromMilliseconds(window), remaining);
    }
}
