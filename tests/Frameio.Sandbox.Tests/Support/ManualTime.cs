namespace Frameio.Sandbox.Tests.Support;

/// <summary>A clock that stands still until it is told to go on, and the timers on it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Time since the start.</summary>
    public TimeSpan Now => TimeSpan.FromTicks(GetTimestamp());

    /// <summary>When the next timer ends, or null.</summary>
    public TimeSpan? Next
    {
        get
        {
            lock (_gate)
            {
                return _timers.Min(timer => (TimeSpan?)timer.End);
            }
        }
    }

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void Advance(double ms) => AdvanceTo(Now + TimeSpan.FromMilliseconds(ms));

    /// <summary>Goes on to a time, and lets each timer end at its own on the way.</summary>
    public void AdvanceTo(TimeSpan time)
    {
        while (Next is { } end && end <= time)
        {
            Interlocked.Exchange(ref _ticks, Math.Max(end.Ticks, GetTimestamp()));
            TakeEnded(end)?.Fire();
        }

        Interlocked.Exchange(ref _ticks, Math.Max(time.Ticks, GetTimestamp()));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private Timer? TakeEnded(TimeSpan end)
    {
        lock (_gate)
        {
            Timer? timer = _timers.Find(candidate => candidate.End == end);
            _timers.Remove(timer!);
            return timer;
        }
    }

    private sealed class Timer(ManualTime time, Action fire) : ITimer
    {
        public TimeSpan End { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    End = time.Now + dueTime;
                    time._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
