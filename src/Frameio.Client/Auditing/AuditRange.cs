using Frameio.Client.AuditLog;

namespace Frameio.Client.Auditing;

/// <summary>A stretch of time: from a moment on, and before another one.</summary>
/// <param name="After">The first moment that counts; null for no beginning.</param>
/// <param name="Before">The first moment that counts no more; null for no end.</param>
public sealed record AuditRange(DateTimeOffset? After = null, DateTimeOffset? Before = null)
{
    /// <summary>Days before which, and after which, none is asked for: nobody has a log of then.</summary>
    private static readonly (DateTime First, DateTime Last) _days = (new(2000, 1, 1), new(9000, 1, 1));

    /// <summary>Whether a moment is in it.</summary>
    public bool Has(DateTimeOffset time) => !(time < After) && !(time >= Before);

    /// <summary>
    /// A filter that asks for all of it. The service counts in days, of a time zone that the vendor doesn't say, and
    /// maybe without the last one: a day more on each side has them all.
    /// </summary>
    internal AuditFilter Of(AuditFilter filter) => filter with
    {
        FromDay = Usable(After?.UtcDateTime.Date)?.AddDays(-1),
        ToDay = Usable(Before?.AddTicks(Before > DateTimeOffset.MinValue ? -1 : 0).UtcDateTime.Date)?.AddDays(1),
    };

    private static DateTime? Usable(DateTime? day) => day > _days.First && day < _days.Last ? day : null;
}
