namespace Frameio.Client.Http.Pacing;

/// <summary>
/// The calls of the last window, for a service that allows so many in any: the next goes out when the one that many
/// before it is a window ago, and a little more, since calls overtake each other on their way. Not thread-safe.
/// </summary>
internal sealed class SlidingWindow
{
    private readonly Queue<TimeSpan> _taken = new();

    /// <summary>When so many more calls will have gone out, as far as the window says.</summary>
    /// <param name="calls">How many; 1 for the next.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="now">The time.</param>
    public TimeSpan TimeOf(int calls, RateLimit rate, TimeSpan now)
    {
        int round = (calls - 1) / rate.Limit;
        int place = (calls - 1) % rate.Limit;
        int free = rate.Limit - _taken.Count;
        TimeSpan first = place < free ? now : Later(now, _taken.ElementAt(place - Math.Max(0, free)) + Length(rate));
        return first + TimeSpan.FromTicks(Length(rate).Ticks * round);
    }

    /// <summary>A call goes out.</summary>
    public void Take(TimeSpan now, RateLimit rate)
    {
        _taken.Enqueue(now);
        while (_taken.Count > rate.Limit)
        {
            _taken.Dequeue();
        }
    }

    private static TimeSpan Length(RateLimit rate) =>
        rate.Window + TimeSpan.FromTicks(rate.Window.Ticks / RateLimit.SpreadShare);

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
