using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Access.Relations;
using Frameio.Client.Access.Reviewing;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// Who is where, each list read once, and whole: a few at a time of each kind, which have a bucket of their own. Safe
/// from several threads.
/// </summary>
internal sealed class SyncReads(AccessLists lists, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<AccessKind, ReadsOfKind> _kinds = new();
    private readonly ConcurrentDictionary<AccessList, Lazy<Task<GrantIndex>>> _reads = new();

    /// <summary>How far the reading is, of the lists that are known to be needed by now.</summary>
    public ReviewProgress Progress
    {
        get
        {
            ReadCount[] counts = [.. _kinds.Values.Select(kind => kind.Count)];
            return counts.Length == 0 ? default : new ReviewProgress(
                counts.Sum(count => count.Done), counts.Sum(count => count.Total), counts.Max(count => count.TimeLeft));
        }
    }

    /// <summary>Who is in a place.</summary>
    /// <exception cref="Errors.FrameioException">The list can't be read, or isn't whole.</exception>
    public Task<GrantIndex> ReadAsync(AccessKind kind, Place place)
    {
        AccessList list = lists.ListOf(kind, place);
        return _reads.GetOrAdd(list, _ => new Lazy<Task<GrantIndex>>(() => ReadAsync(kind, list))).Value;
    }

    private async Task<GrantIndex> ReadAsync(AccessKind kind, AccessList list)
    {
        ReadsOfKind reads = _kinds.GetOrAdd(kind, _ => new ReadsOfKind(lists.RelationOf(kind)));
        reads.Count.Plan(1);
        await reads.Free.WaitAsync(cancellationToken);
        int entries = 0;
        try
        {
            GrantIndex index = await list.ReadWholeAsync(cancellationToken);
            entries = index.All.Count;
            return index;
        }
        finally
        {
            reads.Count.End(entries);
            reads.Free.Release();
        }
    }

    [SuppressMessage(
        "Reliability",
        "CA1001",
        Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
    private sealed class ReadsOfKind(Relation relation)
    {
        public ReadCount Count { get; } = new(relation.TimeToRead);

        public SemaphoreSlim Free { get; } = CallsAtATime.New();
    }
}
