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

    private static readonly TimeSpan _noNews = TimeSpan.FromMilliseconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly object _gate = new();
    private readonly SharedUse _others = new();
    private readonly SlidingWindow? _window = owner.CountsByWindow ? new SlidingWindow() : null;
    private RateLimit? _declared;
    private int _refusals;
    private TimeSpan _pausedAt = TimeSpan.MinValue;

    // Whether the last news is that the bucket takes calls. Until then one call at a time finds out.
    private volatile bool _isOpen;

    // The theoretical arrival time: when the bucket will be empty, on the owner's monotonic clock.
    private TimeSpan _empty;

    /// <summary>The faults of the operation.</summary>
    public FaultCount Faults { get; } = new();

    // A window that slides keeps back time instead of slots.
    private int Burst => _window is null ? Rate.Burst : Rate.Limit;

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
            bool isTrial;
            while (TryTake(out isTrial) is { } wait)
            {
                TimeSpan end = owner.Now + wait;
                if (end - told > _noNews)
                {
                    onWait?.Invoke(wait);
                    told = end;
                }

                await owner.DelayAsync(wait, cancellationToken);
            }

            isProbe = !_isOpen || isTrial;
            return new PacerSlot(owner.Now, isProbe, isTrial);
        }
        finally
        {
            // A probe keeps its turn until its answer is there: a bucket that is full says so once, not to everybody in
            // the queue, and how long the next one waits depends on a trial.
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
            if (isNews && isRefusal)
            {
                Refuse(slot);
            }
            else if (isNews)
            {
                (_refusals, _isOpen) = (0, true);
                if (slot.IsTrial)
                {
                    _others.End(slot);
                }
            }

            if (isRefusal)
            {
                // The bucket was full a moment ago, so a slot comes free within an interval: what the next calls find
                // when nobody else is there.
                PauseUntilFree(Later(Rate.Interval, Jittered(retryAfter)));
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
            TimeSpan now = owner.Now;
            TimeSpan free = Later(_empty, now) + Times(calls - Burst);
            TimeSpan wait = Later(Later(free, _others.LastOf(calls, Rate.Interval)), InWindow(calls, now)) - now;
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
                long free = owner.Now.Ticks + Times(Burst).Ticks - Later(_empty, owner.Now).Ticks;
                bool mustWait = Later(_others.Next, InWindow(1, owner.Now)) > owner.Now;
                return mustWait ? 0 : (int)Math.Max(0, free / Rate.Interval.Ticks);
            }
        }
    }

    // Takes a slot and returns null, or says how long until there may be one.
    private TimeSpan? TryTake(out bool isTrial)
    {
        lock (_gate)
        {
            TimeSpan now = owner.Now;
            TimeSpan free = Later(Later(_empty - Times(Burst - 1), _others.Next), InWindow(1, now));
            if (free > now)
            {
                isTrial = false;
                return free - now;
            }

            _empty = Later(_empty, now) + Rate.Interval;
            _window?.Take(now, Rate);
            isTrial = _others.Take(now, Rate.Interval);
            return null;
        }
    }

    // When so many more calls may have gone out, where the service counts by windows.
    private TimeSpan InWindow(int calls, TimeSpan now) =>
        calls > 0 ? _window?.TimeOf(calls, Rate, now) ?? TimeSpan.MinValue : TimeSpan.MinValue;

    private void Refuse(PacerSlot slot)
    {
        if (slot.IsTrial)
        {
            _others.GoOn(slot, Rate.Interval);
        }
        else
        {
            // Refused while the bucket took calls, or again after a slot must have come free: these calls alone don't
            // fill it. Two who were refused together and wait for one slot only would find one between them.
            _refusals++;
            bool isShared = _isOpen || _refusals > 1 || _others.IsNoticed;
            int intervals = Math.Max(1 << Math.Min(_refusals - 1, MostBackOffShift), isShared ? 2 : 1);
            _others.Wait(owner.Now + Jittered(Times(intervals)), isShared);
        }

        _isOpen = false;
    }

    private TimeSpan Jittered(TimeSpan length) =>
        TimeSpan.FromTicks((long)(length.Ticks * (1 + (Jitter * owner.NextRandom()))));

    private void PauseUntilFree(TimeSpan length) => _empty = Later(_empty, owner.Now + Times(Burst - 1) + length);

    private TimeSpan Times(int calls) => TimeSpan.FromTicks(Rate.Interval.Ticks * calls);

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
