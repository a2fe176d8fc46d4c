namespace Frameio.Client.Http.Pacing;

/// <summary>Counts the faults of an operation that follow each other.</summary>
internal sealed class FaultCount
{
    /// <summary>Faults in a row that are no accident any more.</summary>
    public const int Most = 5;

    private int _inARow;

    /// <summary>Counts a try; true when it is one fault too many.</summary>
    public bool Count(bool isFault)
    {
        if (!isFault)
        {
            Interlocked.Exchange(ref _inARow, 0);
            return false;
        }

        return Interlocked.Increment(ref _inARow) % Most == 0;
    }
}
