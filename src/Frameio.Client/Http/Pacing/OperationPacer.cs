using System.Diagnostics.CodeAnalysis;

namespace Frameio.Client.Http.Pacing;

/// <summary>
/// Sends the calls of one operation no faster than its bucket on the server leaks (GCRA). A call waits for its slot
/// before it is sent and takes it under one lock; what answers say of the bucket is learned, so that others who use the
/// same bucket are noticed; after a 429 the whole bucket waits, not one call. .NET's TokenBucketRateLimiter refills on
/// a timer and can't take over the server's state.
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class OperationPacer(int documentedLimit, OwnerPacing owner)
{
    private const int MostBackOffShift = 3;
    private const double Jitter = 0.1;

    /// <summary>
    /// Calls at half the rate after somebody else was noticed: enough to part ways, and little lost where it was only a
    /// slow line.
    /// </summary>
    private const int SharedCalls = 10;

    private static readonly TimeSpan _noNews = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly object _gate = new();
    private RateLimit? _declared;
    private int _refusals;
    private TimeSpan _pausedAt = TimeSpan.MinValue;

    // Calls still to be sent at half the rate, because somebody else is using the bucket at the same time.
    private int _shared;

    // Whether the last news is that the bucket takes calls. Until then one call at a time finds out.
    private volatile bool _isOpen;

    // The theoretical arrival time: when the bucket will be empty, on the owner's monotonic clock.
    private TimeSpan _empty;

    /// <summary>The faults of the operation.</summary>
    public FaultCount Faults { get; } = new();

    private RateLimit Rate => _declared ?? new RateLimit(documentedLimit, owner.Window);

    /// <summary>Waits for a slot and takes it. Calls go in the order they came.</summary>
    /// <param name="onWait">Is told how long the wait will be, each time there is one.</param>
    /// <param name="cancellationToken">Gives the place in the queue up.</param>
    /// <returns>
    /// The slot; hand it to <see cref="Learn"/> with the answer, or to <see cref="Return"/> where there is none.
    /// </returns>
    public async Task<PacerSlot> TakeAsync(Action<TimeSpan>? onWait, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        bool isProbe = false;
        try
        {
            // The bucket may have been paused meanwhile, so the wait is looked at again when it is over. Timers may
            // also be early: that is no news.
            TimeSpan told = TimeSpan.Zero;
            while (TryTake() is { } wait)
            {
                TimeSpan end = owner.Now + wait;
                if (end - told > _noNews)
                {
                    onWait?.Invoke(wait);
                    told = end;
                }

                await owner.DelayAsync(wait, cancellationToken);
            }

            isProbe = !_isOpen;
            return new PacerSlot(owner.Now, isProbe);
        }
        finally
        {
            // A probe keeps its turn until its answer is there: a bucket that is full says so once, not to everybody in
            // the queue.
            if (!isProbe)
            {
                _turn.Release();
            }
        }
    }

    /// <summary>Learns from an answer.</summary>
    /// <param name="slot">The slot the call was sent in.</param>
    /// <param name="headers">What the answer declares; null where it declares nothing.</param>
    /// <param name="isRefusal">Whether it is a 429.</param>
    /// <param name="retryAfter">How long it asks to wait; zero where it doesn't.</param>
    public void Learn(PacerSlot slot, RateLimitHeaders? headers, bool isRefusal, TimeSpan retryAfter)
    {
        lock (_gate)
        {
            if (headers is not null)
            {
                _declared = new RateLimit(headers.Limit, headers.Window);
                owner.Window = headers.Window;
            }

            // What was under way when the pause began says nothing new.
            bool isNews = slot.TakenAt >= _pausedAt;
            if (isNews)
            {
                // Refused while it took calls: these calls alone don't fill it. Two who each keep the full rate would
                // go on refusing each other.
                _shared = isRefusal && _isOpen ? SharedCalls : _shared;
                _refusals = isRefusal ? _refusals + 1 : 0;
                _isOpen = !isRefusal;
            }

            if (isRefusal)
            {
                long backOff = isNews ? CostOfNext.Ticks << Math.Min(_refusals - 1, MostBackOffShift) : 0;
                PauseUntilFree(
                    TimeSpan.FromTicks(
                        (long)(Math.Max(backOff, retryAfter.Ticks) * (1 + (Jitter * owner.NextRandom())))));
                _pausedAt = owner.Now;
            }
            else if (headers?.Remaining is { } remaining)
            {
                // The server rounds, so half a slot more may be in use than it says. An answer never shortens the wait.
                double level = Rate.Window.Ticks - ((remaining - 0.5) * Rate.Interval.Ticks);
                _empty = Later(_empty, owner.Now + TimeSpan.FromTicks((long)Math.Min(Rate.Window.Ticks, level)));
            }
        }

        Return(slot);
    }

    /// <summary>Gives the turn back that a probe kept.</summary>
    public void Return(PacerSlot slot)
    {
        if (slot.IsProbe)
        {
            _turn.Release();
        }
    }

    /// <summary>Lets no call out for a while, such as after a row of faults.</summary>
    public void Pause(TimeSpan length)
    {
        lock (_gate)
        {
            PauseUntilFree(length);
        }
    }

    /// <summary>
    /// How long it takes until so many more calls have been sent, if nobody else uses the bucket. Exact, because the
    /// rate is known.
    /// </summary>
    public TimeSpan TimeFor(int calls)
    {
        lock (_gate)
        {
            TimeSpan wait = Later(_empty, owner.Now)
                + Times(calls - Rate.Burst + Math.Min(Math.Max(0, calls - 1), _shared)) - owner.Now;
            return calls > 0 && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>Whether the bucket has leaked all that was in it.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _empty <= owner.Now;
            }
        }
    }

    /// <summary>Calls that may go out at once now, the slots kept back not counted.</summary>
    public int SlotsLeft
    {
        get
        {
            lock (_gate)
            {
                long free = owner.Now.Ticks + Times(Rate.Burst).Ticks - Later(_empty, owner.Now).Ticks;
                return (int)Math.Max(0, free / Rate.Interval.Ticks);
            }
        }
    }

    // Two who were refused together and wait for one slot only would find one between them.
    private TimeSpan CostOfNext => Times(_shared > 0 ? 2 : 1);

    // Takes a slot and returns null, or says how long until there may be one.
    private TimeSpan? TryTake()
    {
        lock (_gate)
        {
            TimeSpan now = owner.Now;
            TimeSpan free = _empty - Times(Rate.Burst - 1);
            if (free > now)
            {
                return free - now;
            }

            _empty = Later(_empty, now) + CostOfNext;
            _shared = Math.Max(0, _shared - 1);
            return null;
        }
    }

    private void PauseUntilFree(TimeSpan length) => _empty = Later(_empty, owner.Now + Times(Rate.Burst - 1) + length);

    private TimeSpan Times(int calls) => TimeSpan.FromTicks(Rate.Interval.Ticks * calls);

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
