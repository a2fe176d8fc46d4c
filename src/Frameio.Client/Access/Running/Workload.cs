using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Running;

/// <summary>How much of one kind of change is left, and how long that takes. Safe from several threads.</summary>
internal sealed class Workload(Relation relation, AccessChange direction)
{
    private int _batches;
    private int _changes;

    public AccessChange Direction => direction;

    /// <summary>Changes of one place that go out together.</summary>
    public int BatchSize => relation.BatchSize(direction);

    public void Add() => Interlocked.Increment(ref _changes);

    public void End() => Interlocked.Decrement(ref _changes);

    public void BatchSent() => Interlocked.Increment(ref _batches);

    public void BatchDone() => Interlocked.Decrement(ref _batches);

    /// <summary>How long what is left takes at the service's rate, if nobody else uses it.</summary>
    /// <param name="waiting">Batches that aren't sent off yet.</param>
    public TimeSpan TimeLeft(int waiting) => relation.TimeFor(
        direction, relation.CallsFor(direction, Volatile.Read(ref _batches) + waiting, Volatile.Read(ref _changes)));
}
