using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http;

/// <summary>One request and its answer, without headers or bodies: nothing in it is secret.</summary>
public sealed class Exchange
{
    /// <summary>HTTP verb.</summary>
    public string Method { get; init; } = string.Empty;

    /// <summary>Path with query, without the host.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>HTTP status, or null when no answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>From the first byte sent to the last byte received.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What the answer says of the rate limit; null where it says nothing (a 204 never does).</summary>
    public RateLimitHeaders? RateLimit { get; init; }

    /// <summary>
    /// Calls that may still go out at once, by this library's own count; for answers that don't say it.
    /// </summary>
    public int? SlotsLeft { get; init; }

    /// <summary>
    /// When the request was let out, on the monotonic clock of the owner's buckets. What held it up after that is not
    /// the pacer's doing.
    /// </summary>
    internal TimeSpan SlotTakenAt { get; init; }

    private string CallsLeft()
    {
        if (RateLimit is { Remaining: { } left } limit)
        {
            return $", {left} of {limit.Limit} calls left";
        }

        return StatusCode is < 400 && SlotsLeft is { } slots ? $", about {slots} calls left" : string.Empty;
    }

    /// <summary>The line <c>-Verbose</c> shows.</summary>
    public override string ToString()
    {
        string outcome = StatusCode is { } status ? $"{status}" : "no answer";
        return FormattableString.Invariant(
            $"{Method} {Path} -> {outcome} in {Elapsed.TotalMilliseconds:0} ms{CallsLeft()}");
    }
}
