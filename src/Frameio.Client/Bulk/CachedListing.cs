using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Frameio.Client.Bulk;

/// <summary>An index made from a listing, read when first needed and again when it turns out too old. One reading at a time.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class CachedListing<TIndex>
    where TIndex : class
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Reading? _latest;
    private long _forgotten = long.MinValue;

    /// <summary>A mark for "from now on", on the clock this class compares with.</summary>
    public static long Now => Stopwatch.GetTimestamp();

    /// <summary>The index there is, whatever its age, or one read now.</summary>
    public Task<TIndex> GetAsync(Func<Task<TIndex>> read, CancellationToken cancellationToken) =>
        GetSinceAsync(long.MinValue, read, cancellationToken);

    /// <summary>An index whose reading began at the mark or later.</summary>
    public async Task<TIndex> GetSinceAsync(long mark, Func<Task<TIndex>> read, CancellationToken cancellationToken)
    {
        if (_latest is { } latest && IsFresh(latest, mark))
        {
            return latest.Index;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_latest is not { } current || !IsFresh(current, mark))
            {
                long began = Now;
                _latest = current = new Reading(began, await read());
            }

            return current.Index;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Forgets the index: something it lists was changed.</summary>
    public void Forget() => Interlocked.Exchange(ref _forgotten, Now);

    // What began before it was forgotten is old, also when it ends after.
    private bool IsFresh(Reading reading, long mark) => reading.Began >= mark && reading.Began > Interlocked.Read(ref _forgotten);

    private sealed record Reading(long Began, TIndex Index);
}
