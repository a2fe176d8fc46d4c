using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// Who is where, each list read once, and whole: a few at a time of each kind, which have a bucket of their own. Safe
/// from several threads.
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class SyncReads(AccessLists lists, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<AccessKind, SemaphoreSlim> _free = new();
    private readonly ConcurrentDictionary<AccessList, Lazy<Task<GrantIndex>>> _reads = new();
    private int _begun;
    private int _done;

    /// <summary>How many lists are read, and how many of these were.</summary>
    public (int Done, int Begun) Count => (Volatile.Read(ref _done), Volatile.Read(ref _begun));

    /// <summary>Who is in a place.</summary>
    /// <exception cref="Errors.FrameioException">The list can't be read, or isn't whole.</exception>
    public Task<GrantIndex> ReadAsync(AccessKind kind, Place place)
    {
        AccessList list = lists.ListOf(kind, place);
        return _reads.GetOrAdd(list, _ => new Lazy<Task<GrantIndex>>(() => ReadAsync(kind, list))).Value;
    }

    private async Task<GrantIndex> ReadAsync(AccessKind kind, AccessList list)
    {
        Interlocked.Increment(ref _begun);
        SemaphoreSlim free = _free.GetOrAdd(kind, _ => CallsAtATime.New());
        await free.WaitAsync(cancellationToken);
        try
        {
            return await list.ReadWholeAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Increment(ref _done);
            free.Release();
        }
    }
}
