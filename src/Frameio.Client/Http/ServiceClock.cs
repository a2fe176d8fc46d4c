using System.Diagnostics;

namespace Frameio.Client.Http;

/// <summary>The service's own clock, as its last answer told it: this machine's may be an hour off.</summary>
internal sealed class ServiceClock
{
    private volatile Reading? _last;

    /// <summary>What time it is there; null while no answer has said it.</summary>
    public DateTimeOffset? Now => _last is { } last
        ? last.Date + TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - last.At) / (double)Stopwatch.Frequency)
        : null;

    /// <summary>Takes in the <c>Date</c> of an answer that has just come.</summary>
    public void Set(DateTimeOffset? date) =>
        _last = date is { } told ? new Reading(told, Stopwatch.GetTimestamp()) : _last;

    private sealed record Reading(DateTimeOffset Date, long At);
}
