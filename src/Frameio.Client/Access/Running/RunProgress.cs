namespace Frameio.Client.Access.Running;

/// <summary>How far a run is.</summary>
public sealed class RunProgress
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

    /// <summary>How far this run is together with one that goes on where it ended.</summary>
    /// <param name="next">The next run.</param>
    public RunProgress Plus(RunProgress next) =>
        new(Taken + next.Taken, Taken + next.Ended, next.TimeLeft);
}
