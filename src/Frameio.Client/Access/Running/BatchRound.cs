using System.Collections.Concurrent;
using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Running;

/// <summary>What the list of a place tells while it sends a batch, once or again after an outage.</summary>
/// <param name="list">The list.</param>
/// <param name="round">How often in a row none of its changes got through, this time included.</param>
/// <param name="note">Notes that a change is about to be sent; false when that can't be noted.</param>
/// <param name="end">Told of the other ends.</param>
/// <param name="stop">Cancelled where nothing can be noted any more.</param>
internal sealed class BatchRound(
    AccessList list, int round, Func<Change, bool> note, Action<Outcome> end, CancellationToken stop)
    : IRunReport
{
    /// <summary>The changes that met an outage, and are sent again.</summary>
    public ConcurrentQueue<Change> Unanswered { get; } = new();

    public void Sending(Change change)
    {
        if (!note(change))
        {
            throw new OperationCanceledException(stop);
        }
    }

    public void Ended(Outcome outcome)
    {
        if (Outage.IsWorthWaiting(outcome, list.IsRepeatable, round))
        {
            Unanswered.Enqueue(outcome.Change!);
        }
        else
        {
            end(outcome);
        }
    }
}
