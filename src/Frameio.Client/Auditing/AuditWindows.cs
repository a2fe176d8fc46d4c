namespace Frameio.Client.Auditing;

/// <summary>
/// Cuts a stretch of time into shorter ones, the latest first, so that a log of any length, in any order, can be told
/// in order without holding all of it. They are whole days, and the more the less there is in them.
/// </summary>
/// <param name="whole">The stretch.</param>
/// <param name="now">What time it is, about.</param>
/// <param name="oldest">Since when there can be a log, about. The last one goes back as far as there is any.</param>
internal sealed class AuditWindows(AuditRange whole, DateTimeOffset now, DateTimeOffset oldest)
{
    private const int MostDays = 64;
    private const int Few = 1_000;
    private const int Many = 5_000;

    private DateTimeOffset? _end = whole.Before;
    private double _days = 1;
    private bool _isOver;

    /// <summary>The next stretch; null after the last.</summary>
    public AuditRange? Next()
    {
        if (_isOver)
        {
            return null;
        }

        DateTimeOffset start = Begin();
        DateTimeOffset? first = whole.After;
        _isOver = first is { } limit ? start <= limit : start <= oldest;
        AuditRange window = new(_isOver ? first : start, _end);
        _end = start;
        return window;
    }

    /// <summary>Takes in how many events the last one had.</summary>
    public void Learn(int events) => _days = events switch
    {
        < Few => Math.Min(MostDays, _days * 2),
        > Many => Math.Max(1, Math.Floor(_days / 2)),
        _ => _days,
    };

    private DateTimeOffset Begin()
    {
        // The day that the last moment is in; of a day's first moment that is the day before.
        DateTimeOffset last = _end is { } end && end > DateTimeOffset.MinValue ? end.AddTicks(-1) : _end ?? now;
        DateTimeOffset day = new(last.UtcDateTime.Date, TimeSpan.Zero);
        return day - DateTimeOffset.MinValue > TimeSpan.FromDays(_days) ? day.AddDays(1 - _days) : default;
    }
}
