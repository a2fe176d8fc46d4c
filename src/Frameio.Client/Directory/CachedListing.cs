using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Directory;

/// <summary>
/// An index made from a listing, read when first needed and again when it turns out too old. One reading at a time. A
/// reading that failed is not tried again by the command that asked for it: each of its rows would try.
/// </summary>
/// <param name="read">Reads it, with what belongs to it since a mark.</param>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class CachedListing<TIndex>(Func<IFrameioCalls, long, CancellationToken, Task<TIndex>> read)
    where TIndex : class
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Reading? _latest;
    private volatile Failure? _failed;
    private long _forgotten = long.MinValue;
    private readonly object _gate = new();
    private Task<TIndex>? _browsing;

    /// <summary>A mark for "from now on", on the clock this class compares with.</summary>
    public static long Now => Stopwatch.GetTimestamp();

    /// <summary>An index that is no older than that, or one read now.</summary>
    public ValueTask<TIndex> GetAsync(IFrameioCalls calls, ListAge age, CancellationToken cancellationToken) =>
        Known(age) is { } known ? new(known) : new(GetInTurnAsync(calls, age, cancellationToken));

    /// <summary>The index there is, whatever its age; null where there is none. Nothing is read.</summary>
    public TIndex? Peek() => _latest is { } latest && IsCurrent(latest.Began) ? latest.Index : null;

    /// <summary>
    /// The index there is, whatever its age, or a reading that goes on by itself, whoever stops waiting for it: one,
    /// however often it is asked for. A failure is that of this reading and of no command.
    /// </summary>
    public Task<TIndex> BrowseAsync(IFrameioCalls calls)
    {
        if (Peek() is { } known)
        {
            return Task.FromResult(known);
        }

        lock (_gate)
        {
            if (_browsing is null || _browsing.IsCompleted)
            {
                _browsing = Task.Run(() => BrowseInTurnAsync(calls));

                // Nobody may be waiting any more when it fails.
                _browsing.ContinueWith(
                    task => task.Exception,
                    CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted,
                    TaskScheduler.Default);
            }

            return _browsing;
        }
    }

    /// <summary>Forgets the index: something it lists was changed.</summary>
    public void Forget() => Interlocked.Exchange(ref _forgotten, Now);

    private async Task<TIndex> GetInTurnAsync(IFrameioCalls calls, ListAge age, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            return Known(age) ?? await ReadAsync(calls, age.Mark, cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<TIndex> BrowseInTurnAsync(IFrameioCalls calls)
    {
        await _reading.WaitAsync();
        try
        {
            return Peek() ?? await KeepAsync(calls, Now, CancellationToken.None);
        }
        finally
        {
            _reading.Release();
        }
    }

    private TIndex? Known(ListAge age)
    {
        if (_latest is { } latest && latest.Began >= age.Oldest && IsCurrent(latest.Began))
        {
            return latest.Index;
        }

        return _failed is { } failed && failed.Began >= age.Mark && IsCurrent(failed.Began) ? throw failed.Error : null;
    }

    private async Task<TIndex> ReadAsync(IFrameioCalls calls, long mark, CancellationToken cancellationToken)
    {
        long began = Now;
        try
        {
            return await KeepAsync(calls, mark, cancellationToken);
        }
        catch (FrameioException error)
        {
            _failed = new Failure(began, error);
            throw;
        }
    }

    private async Task<TIndex> KeepAsync(IFrameioCalls calls, long mark, CancellationToken cancellationToken)
    {
        Reading reading = new(Now, await read(calls, mark, cancellationToken));
        _latest = reading;
        return reading.Index;
    }

    // What began before it was forgotten is old, also when it ends after.
    private bool IsCurrent(long began) => began > Interlocked.Read(ref _forgotten);

    private sealed record Reading(long Began, TIndex Index);

    private sealed record Failure(long Began, FrameioException Error);
}
