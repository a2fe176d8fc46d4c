using System.Globalization;

namespace Frameio.Sandbox.RateLimits;

/// <summary>What the limiter said about one call, for its <c>x-ratelimit-*</c> headers.</summary>
/// <param name="Allowed">Whether the call may proceed.</param>
/// <param name="Limit">Calls per window.</param>
/// <param name="Remaining">
/// Calls left, rounded; the full limit on a refused call, as the vendor's limiter shows it.
/// </param>
/// <param name="WindowMs">The window in real milliseconds.</param>
internal sealed record RateReading(bool Allowed, int Limit, int Remaining, int WindowMs)
{
    /// <summary>Adds the headers where no fault has set them already.</summary>
    public void AddTo(IDictionary<string, string> headers)
    {
        headers.TryAdd("x-ratelimit-limit", Limit.ToString(CultureInfo.InvariantCulture));
        headers.TryAdd("x-ratelimit-remaining", Remaining.ToString(CultureInfo.InvariantCulture));
        headers.TryAdd("x-ratelimit-window", WindowMs.ToString(CultureInfo.InvariantCulture));
    }
}
