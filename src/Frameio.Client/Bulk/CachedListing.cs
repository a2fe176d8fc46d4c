using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Frameio.Client.Bulk;

/// <summary>
/// An index made from a listing, read when first needed and again when it turns out too old. One reading at a time. A reading that failed is not tried again by
/// the command that asked for it: each of its rows would try.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class CachedListing<TIndex>
    where TIndex : class
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Reading? _latest;
    private volatile Failure? _failed;
    private long _forgotten = long.MinValue;

    /// <summary>A mark for "from now on", on the clock this class compares with.</summary>
    public static long Now => Stopwatch.GetTimestamp();

    /// <summary>The index there is, whatever its age, or one read now.</summary>
    public Task<TIndex> GetAsync(long mark, Func<Task<TIndex>> read, CancellationToken cancellationToken) =>
        GetAsync(mark, oldest: long.MinValue, read, cancellationToken);

    /// <summary>An index whose reading began at the mark or later.</summary>
    public Task<TIndex> GetSinceAsync(long mark, Func<Task<TIndex>> read, CancellationToken cancellationToken) =>
        GetAsync(mark, oldest: mark, read, cancellationToken);

    /// <summary>Forgets the index: something it lists was changed.</summary>
    public void Forget() => Interlocked.Exchange(ref _forgotten, Now);

    private async Task<TIndex> GetAsync(long mark, long oldest, Func<Task<TIndex>> read, CancellationToken cancellationToken)
    {
        if (Known(mark, oldest) is { } known)
        {
            return known;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return Known(mark, oldest) ?? await ReadAsync(read);
        }
        finally
        {
            _reading.Release();
        }
    }

    private TIndex? Known(long mark, long oldest) =>
        _latest is { } latest && latest.Began >= oldest && IsCurrent(latest.Began) ? latest.Index
        : _failed is { } failed && failed.Began >= mark && IsCurrent(failed.Began) ? throw failed.Error
        : null;

    private async Task<TIndex> ReadAsync(Func<Task<TIndex>> read)
    {
        long began = Now;
        try
        {
            Reading reading = new(began, await read());
            _latest = reading;
            return reading.Index;
        }
        catch (FrameioException error)
        {
            _failed = new Failure(began, error);
            throw;
        }
    }

    // What began before it was forgotten is old, also when it ends after.
    private bool IsCurrent(long began) => began > Interlocked.Read(ref _forgotten);

    private sealed record Reading(long Began, TIndex Index);

    private sealed record Failure(long Began, FrameioException Error);
}
