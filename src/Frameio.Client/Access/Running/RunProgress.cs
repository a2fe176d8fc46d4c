namespace Frameio.Client.Access.Running;

/// <summary>How far a run is.</summary>
public readonly struct RunProgress
{
    internal RunProgress(long taken, long ended, TimeSpan timeLeft) =>
        (Taken, Ended, TimeLeft) = (taken, ended, timeLeft);

    /// <summary>Rows that came in so far.</summary>
    public long Taken { get; }

    /// <summary>Rows that came to their end.</summary>
    public long Ended { get; }

    /// <summary>
    /// How long the rows that came in so far still take at the service's rate, if nobody else uses it.
    /// </summary>
    public TimeSpan TimeLeft { get; }
}
