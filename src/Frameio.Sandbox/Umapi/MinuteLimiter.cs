using Frameio.Sandbox.RateLimits;

namespace Frameio.Sandbox.Umapi;

/// <summary>
/// So many calls in any minute, for each client and for all of them together. How Adobe counts isn't published; a
/// window that slides is the strictest that "per minute" can mean. Refused calls cost nothing. Thread-safe.
/// </summary>
internal sealed class MinuteLimiter(ServiceClock clock, IReadOnlyDictionary<string, RateLimit> overrides)
{
    private const int Together = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Operation, string Client), Queue<double>> _calls = [];

    /// <summary>Charges a call, or says how many seconds to wait.</summary>
    public int? Consume(UmapiRoute route, string clientId)
    {
        if (!clock.LimitsApply)
        {
            return null;
        }

        lock (_gate)
        {
            RateLimit rate = overrides.GetValueOrDefault(route.Id) ?? route.Rate;
            double now = clock.ServiceMs;
            Queue<double> own = Recent((route.Id, clientId), now, rate);
            Queue<double> all = Recent((route.Id, string.Empty), now, rate);
            double wait = Math.Max(Wait(own, rate.Limit, now, rate), Wait(all, Together, now, rate));
            if (wait > 0)
            {
                return Math.Max(1, (int)Math.Ceiling(clock.ToRealMs(wait) / 1000));
            }

            own.Enqueue(now);
            all.Enqueue(now);
            return null;
        }
    }

    /// <summary>Forgets every call.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    private Queue<double> Recent((string Operation, string Client) key, double now, RateLimit rate)
    {
        if (!_calls.TryGetValue(key, out Queue<double>? calls))
        {
            _calls[key] = calls = new Queue<double>();
        }

        while (calls.TryPeek(out double at) && at + rate.WindowMs <= now)
        {
            calls.Dequeue();
        }

        return calls;
    }

    private static double Wait(Queue<double> calls, int limit, double now, RateLimit rate) =>
        calls.Count < limit ? 0 : calls.ElementAt(calls.Count - limit) + rate.WindowMs - now;
}
