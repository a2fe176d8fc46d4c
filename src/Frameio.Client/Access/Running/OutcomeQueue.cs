using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Frameio.Client.Access.Running;

/// <summary>Rows at their end, on their way from the work that ended them to whoever writes them.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class OutcomeQueue
{
    private readonly ConcurrentQueue<MembershipOutcome> _outcomes = new();
    private readonly SemaphoreSlim _news = new(0);
    private Exception? _failure;

    public void Add(MembershipOutcome outcome)
    {
        _outcomes.Enqueue(outcome);
        _news.Release();
    }

    /// <summary>Wakes whoever waits, without an outcome.</summary>
    public void Wake() => _news.Release();

    /// <summary>Ends the queue with what no row is to blame for.</summary>
    public void Fail(Exception failure)
    {
        _failure ??= failure;
        _news.Release();
    }

    /// <summary>The next outcome; null when there is none yet.</summary>
    public MembershipOutcome? TryTake()
    {
        if (_outcomes.TryDequeue(out MembershipOutcome? outcome))
        {
            return outcome;
        }

        return _failure is null ? null : throw _failure;
    }

    /// <summary>The next outcome, also after a failure.</summary>
    public MembershipOutcome? TakeRest() => _outcomes.TryDequeue(out MembershipOutcome? outcome) ? outcome : null;

    /// <summary>Waits until there may be something to take.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _news.WaitAsync(cancellationToken);
}
