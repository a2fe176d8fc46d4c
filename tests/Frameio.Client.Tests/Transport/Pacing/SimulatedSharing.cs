using Frameio.Client.Http.Pacing;
using Frameio.Sandbox.RateLimits;
using RateLimit = Frameio.Sandbox.RateLimits.RateLimit;

namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>
/// Several processes that know nothing of each other and use one bucket of ten calls a minute, each a call after the
/// other, on a clock of its own that goes on with the others'. The answers declare nothing. All is decided by the seed.
/// </summary>
internal sealed class SimulatedSharing
{
    private const int Limit = 10;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private readonly LeakyBucket _bucket = new(new RateLimit(Limit, (int)_window.TotalMilliseconds), now: 0);
    private readonly PriorityQueue<Action, (TimeSpan At, int Order)> _events = new();
    private readonly List<PacedProcess> _paced = [];
    private readonly Random _random;
    private readonly TimeSpan _longestDelay;
    private readonly int _seed;
    private TimeSpan _now;
    private int _order;
    private int _calls;

    public SimulatedSharing(int seed, TimeSpan longestDelay) =>
        (_seed, _longestDelay, _random) = (seed, longestDelay, new Random(seed));

    /// <summary>How many calls were answered with 429.</summary>
    public int Refused { get; private set; }

    /// <summary>When the last call got in.</summary>
    public TimeSpan Wall { get; private set; }

    /// <summary>The least that so many calls take, whoever sends them.</summary>
    public TimeSpan Floor => _window / Limit * Math.Max(0, _calls - Limit);

    /// <summary>A process that this module paces.</summary>
    public void AddPaced(int calls, TimeSpan start)
    {
        _calls += calls;
        PacedProcess process = new(this, new Random((_seed * 31) + _paced.Count), calls);
        _paced.Add(process);
        After(start, process.Begin);
    }

    /// <summary>
    /// The loop that is written today: on 429 it waits a second, which doubles until the call gets through.
    /// </summary>
    public void AddLoop(int calls, TimeSpan start)
    {
        _calls += calls;
        After(start, () => Loop(calls, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Goes on until all have done their work.</summary>
    public void Run()
    {
        while (_events.Count > 0 || _paced.Exists(process => process.Next is not null))
        {
            TimeSpan? timer = _paced.Min(process => process.Next);
            bool isEvent = _events.TryPeek(out _, out (TimeSpan At, int Order) next) && !(timer < next.At);
            _now = isEvent ? next.At : timer!.Value;
            _paced.ForEach(process => process.AdvanceTo(_now));
            if (isEvent)
            {
                _events.Dequeue()();
            }
        }
    }

    private void Loop(int calls, TimeSpan wait)
    {
        if (calls > 0)
        {
            Call(isRefused =>
            {
                if (isRefused)
                {
                    After(wait, () => Loop(calls, wait * 2));
                }
                else
                {
                    Loop(calls - 1, TimeSpan.FromSeconds(1));
                }
            });
        }
    }

    // A call on its way, and its answer.
    private void Call(Action<bool> answer) => After(Delay(), () =>
    {
        bool isRefused = !_bucket.TryConsume(_now.TotalMilliseconds);
        Refused += isRefused ? 1 : 0;
        Wall = isRefused ? Wall : _now;
        After(Delay(), () => answer(isRefused));
    });

    private TimeSpan Delay() => _longestDelay * _random.NextDouble();

    private void After(TimeSpan delay, Action action) => _events.Enqueue(action, (_now + delay, _order++));

    private sealed class PacedProcess
    {
        private readonly SimulatedSharing _service;
        private readonly ManualTime _time = new();
        private readonly OperationPacer _pacer;
        private int _left;
        private Task<PacerSlot>? _take;

        public PacedProcess(SimulatedSharing service, Random jitter, int calls)
        {
            (_service, _left) = (service, calls);
            _pacer = new OperationPacer(Limit, new OwnerPacing(_time, new ServiceWindow(_window), jitter));
        }

        /// <summary>When a wait for a slot is over, if there is one.</summary>
        public TimeSpan? Next => _time.Next;

        public void Begin()
        {
            _take = _left > 0 ? _pacer.TakeAsync(onWait: null, CancellationToken.None) : null;
            GoOn();
        }

        public void AdvanceTo(TimeSpan now)
        {
            _time.AdvanceTo(now);
            GoOn();
        }

        private void GoOn()
        {
            if (_take is not { } take)
            {
                return;
            }

            // What the end of a wait has set going may still be on its way on another thread.
            Assert.True(
                SpinWait.SpinUntil(() => take.IsCompleted || _time.Next > _time.Now, Support.Failure.Patience));
            if (!take.IsCompleted)
            {
                return;
            }

            PacerSlot slot = take.GetAwaiter().GetResult();
            _take = null;
            _service.Call(isRefused =>
            {
                _pacer.Learn(slot, headers: null, isRefused, TimeSpan.Zero);
                _left -= isRefused ? 0 : 1;
                Begin();
            });
        }
    }
}
