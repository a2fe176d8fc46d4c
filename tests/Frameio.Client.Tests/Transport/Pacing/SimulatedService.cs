using System.Globalization;
using System.Net;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Sandbox.RateLimits;
using RateLimit = Frameio.Sandbox.RateLimits.RateLimit;

namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>
/// One operation of a service on a clock of its own, called by a pacer as fast as it allows: nobody waits for an answer
/// before the next call.
/// </summary>
internal sealed class SimulatedService
{
    private readonly ManualTime _time = new();
    private readonly LeakyBucket _bucket;
    private readonly PriorityQueue<Action, (TimeSpan At, int Order)> _events = new();
    private readonly List<TimeSpan> _sent = [];
    private readonly Queue<TimeSpan>? _arrived;
    private Task<PacerSlot> _next = Task.FromResult<PacerSlot>(default);
    private int _order;

    /// <param name="limit">Calls a window.</param>
    /// <param name="windowMs">The window.</param>
    /// <param name="countsByWindow">Whether so many calls are let in in any window; else a bucket leaks.</param>
    public SimulatedService(int limit, int windowMs = 60_000, bool countsByWindow = false)
    {
        Limit = limit;
        Window = TimeSpan.FromMilliseconds(windowMs);
        _bucket = new LeakyBucket(new RateLimit(limit, windowMs), now: 0);
        _arrived = countsByWindow ? new Queue<TimeSpan>() : null;
        Owner = new OwnerPacing(_time, new ServiceWindow(TimeSpan.FromMinutes(1)))
        {
            Window = Window,
            CountsByWindow = countsByWindow,
        };
        Pacer = new OperationPacer(limit, Owner);
    }

    public int Limit { get; }

    public TimeSpan Window { get; }

    public OwnerPacing Owner { get; }

    public OperationPacer Pacer { get; }

    public TimeSpan Now => _time.Now;

    /// <summary>How long the requests take, and then the answers.</summary>
    public Func<TimeSpan> Delay { get; set; } = () => TimeSpan.Zero;

    /// <summary>Whether answers say what is left, as those with a body do.</summary>
    public bool Declares { get; set; }

    /// <summary>When each call was sent.</summary>
    public IReadOnlyList<TimeSpan> Sent => _sent;

    /// <summary>How many calls were answered with 429.</summary>
    public int Refused { get; private set; }

    /// <summary>Whether a wait is under way.</summary>
    public bool IsSomebodyWaiting => _time.Next is not null;

    /// <summary>Sends calls, and waits for all answers.</summary>
    public void Call(int times)
    {
        for (int call = 0; call < times; call++)
        {
            _next = Pacer.TakeAsync(onWait: null, CancellationToken.None);
            while (!_next.IsCompleted)
            {
                GoOn();
            }

            PacerSlot slot = _next.GetAwaiter().GetResult();
            _sent.Add(Now);
            After(Delay(), () => Arrive(slot));
        }

        while (_events.Count > 0)
        {
            GoOn();
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan length) => _time.AdvanceTo(Now + length);

    /// <summary>Goes on to the end of the next wait, if there is one.</summary>
    public void PassToNext() => _time.AdvanceTo(_time.Next ?? Now);

    /// <summary>Somebody else uses the bucket.</summary>
    public void UseElsewhere(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            _bucket.TryConsume(Now.TotalMilliseconds);
        }
    }

    /// <summary>Headers as the service sends them.</summary>
    public RateLimitHeaders Declare(int remaining, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = new(status);
        answer.Headers.Add("x-ratelimit-limit", Limit.ToString(CultureInfo.InvariantCulture));
        answer.Headers.Add("x-ratelimit-window", Window.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        answer.Headers.Add("x-ratelimit-remaining", remaining.ToString(CultureInfo.InvariantCulture));
        return RateLimitHeaders.From(answer)!;
    }

    private void Arrive(PacerSlot slot)
    {
        bool isRefused = _arrived is null ? !_bucket.TryConsume(Now.TotalMilliseconds) : !TryArrive(_arrived);
        int remaining = isRefused ? Limit : _bucket.RemainingAt(Now.TotalMilliseconds);
        Refused += isRefused ? 1 : 0;
        HttpStatusCode status = isRefused ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK;
        RateLimitHeaders? headers = Declares || (isRefused && _arrived is null) ? Declare(remaining, status) : null;
        After(Delay(), () => Answer(slot, headers, isRefused));
    }

    private bool TryArrive(Queue<TimeSpan> arrived)
    {
        while (arrived.TryPeek(out TimeSpan at) && at + Window <= Now)
        {
            arrived.Dequeue();
        }

        bool isFree = arrived.Count < Limit;
        if (isFree)
        {
            arrived.Enqueue(Now);
        }

        return isFree;
    }

    // Whoever waits behind a probe goes on when it is answered, on a thread of its own: nothing else may happen before.
    private void Answer(PacerSlot slot, RateLimitHeaders? headers, bool isRefused)
    {
        Pacer.Learn(slot, headers, isRefused, TimeSpan.Zero);
        Assert.True(
            !slot.IsProbe
                || SpinWait.SpinUntil(() => _next.IsCompleted || IsSomebodyWaiting, Support.Failure.Patience));
    }

    private void After(TimeSpan delay, Action action) => _events.Enqueue(action, (Now + delay, _order++));

    // On to the next thing that happens, on this thread: a timer of the pacer, or an event of the service.
    private void GoOn()
    {
        TimeSpan? timer = _time.Next;
        if (_events.TryPeek(out _, out (TimeSpan At, int Order) next) && !(timer < next.At))
        {
            Action action = _events.Dequeue();
            _time.AdvanceTo(next.At);
            action();
        }
        else if (timer is { } end)
        {
            _time.AdvanceTo(end);
        }
        else
        {
            // What a timer or an answer has set going may still be on its way on another thread.
            Assert.True(
                SpinWait.SpinUntil(() => _next.IsCompleted || IsSomebodyWaiting, Support.Failure.Patience),
                "Nothing will ever happen again.");
        }
    }
}
