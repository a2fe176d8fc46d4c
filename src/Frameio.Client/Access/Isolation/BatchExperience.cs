namespace Frameio.Client.Access.Isolation;

/// <summary>
/// What a run learns and keeps from batch to batch: the rate of offenders, how many ids the service takes a call, and
/// which groups take changes at all. One for a run, for all its groups; safe to use from several threads.
/// </summary>
internal sealed class BatchExperience(int largestBatch = BatchExperience.UsualLargestBatch)
{
    /// <summary>Ids a call to begin with. The service's maximum is not published.</summary>
    public const int UsualLargestBatch = 100;

    // Enough items for a sharp rate, few enough to follow a file whose parts differ.
    private const double Memory = 300;

    private readonly object _lock = new();
    private readonly HashSet<string> _trusted = new(StringComparer.OrdinalIgnoreCase);
    private double _bad;
    private double _good;
    private int _largestBatch = largestBatch;

    /// <summary>The most ids to send in a call.</summary>
    public int LargestBatch
    {
        get
        {
            lock (_lock)
            {
                return _largestBatch;
            }
        }
    }

    /// <summary>
    /// What to expect of the next batch: the rate of the offenders that have to be searched for. Those that the service
    /// names are not in it: they cost no search, and once they are out the rest is no worse than others. It is as
    /// likely to be like nothing so far: one list is stale, the next is not, and a run that is sure of its rate would
    /// test good rows one by one until the budget of their batch is gone.
    /// </summary>
    public OffenderRate Expectation
    {
        get
        {
            lock (_lock)
            {
                return OffenderRate.Unknown.Or(OffenderRate.Unknown.After(_bad, _good));
            }
        }
    }

    /// <summary>Whether the group took the last change that could tell.</summary>
    public bool IsTrusted(string group)
    {
        lock (_lock)
        {
            return _trusted.Contains(group);
        }
    }

    public void Trust(string group)
    {
        lock (_lock)
        {
            _trusted.Add(group);
        }
    }

    public void Distrust(string group)
    {
        lock (_lock)
        {
            _trusted.Remove(group);
        }
    }

    /// <summary>More items were told apart; the oldest knowledge fades.</summary>
    public void Learn(int bad, int good)
    {
        lock (_lock)
        {
            double fade = Math.Min(1, Memory / (_bad + _good + bad + good));
            _bad = (_bad + bad) * fade;
            _good = (_good + good) * fade;
        }
    }

    /// <summary>A batch of this size was too large.</summary>
    public void Shrink(int refusedSize)
    {
        lock (_lock)
        {
            _largestBatch = Math.Max(1, Math.Min(_largestBatch, refusedSize / 2));
        }
    }
}
