namespace Frameio.Client.Http.Pacing;

/// <summary>
/// What a service's window lasts: what is documented, until its answers declare another. It is the service's, whoever
/// asks, so all its owners share it.
/// </summary>
internal sealed class ServiceWindow(TimeSpan documented)
{
    private long _length = documented.Ticks;

    /// <summary>What it lasts, as far as is known.</summary>
    public TimeSpan Length
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _length));
        set => Interlocked.Exchange(ref _length, value.Ticks);
    }

    /// <summary>
    /// A length that is documented for the documented window, as long as that window is here; never longer, since a
    /// service that counts in hours is no slower to recover.
    /// </summary>
    public TimeSpan Scale(TimeSpan length) =>
        TimeSpan.FromTicks((long)(length.Ticks * Math.Min(1, (double)Length.Ticks / documented.Ticks)));
}
