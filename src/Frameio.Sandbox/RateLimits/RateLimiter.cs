using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Umapi;

namespace Frameio.Sandbox.RateLimits;

/// <summary>The buckets of the service: one for each operation and token owner. Thread-safe.</summary>
public sealed class RateLimiter
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Operation, string Owner), LeakyBucket> _buckets = [];
    private readonly ServiceClock _clock;
    private readonly IReadOnlyDictionary<string, RateLimit> _overrides;

    internal RateLimiter(ServiceClock clock, IReadOnlyDictionary<string, RateLimit> overrides)
    {
        foreach ((string id, RateLimit rate) in overrides)
        {
            _ = UmapiTable.Routes.Any(route => route.Id == id) ? null : OperationTable.Require(id);
            ArgumentOutOfRangeException.ThrowIfLessThan(rate.Limit, 1, $"the limit of {id}");
            ArgumentOutOfRangeException.ThrowIfLessThan(rate.WindowMs, 1, $"the window of {id}");
        }

        _clock = clock;
        _overrides = overrides;
    }

    /// <summary>Sets how full a bucket is.</summary>
    /// <param name="operationId">The operation, such as <c>v4AddGroupUsers</c>.</param>
    /// <param name="owner">The id of the token's owner.</param>
    /// <param name="calls">The level, in calls: 10 fills a bucket of ten a minute.</param>
    public void Fill(string operationId, string owner, double calls)
    {
        RateLimit rate = RateOf(OperationTable.Require(operationId));
        lock (_gate)
        {
            BucketOf(operationId, owner, rate).Fill(calls, _clock.ServiceMs);
        }
    }

    /// <summary>How full the buckets are that have been used.</summary>
    public IReadOnlyList<BucketLevel> Levels()
    {
        lock (_gate)
        {
            double now = _clock.ServiceMs;
            return
            [
                .. _buckets.Select(entry =>
                {
                    RateLimit rate = RateOf(OperationTable.Require(entry.Key.Operation));
                    double level = entry.Value.LevelAt(now);
                    return new BucketLevel(
                        entry.Key.Operation,
                        entry.Key.Owner,
                        level / entry.Value.Cost,
                        level,
                        rate.Limit,
                        rate.WindowMs);
                }),
            ];
        }
    }

    /// <summary>Empties every bucket.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _buckets.Clear();
        }
    }

    /// <summary>Charges a call, or refuses it.</summary>
    internal RateReading Consume(Operation operation, string owner)
    {
        RateLimit rate = RateOf(operation);
        if (!_clock.LimitsApply)
        {
            return Untouched(operation) with { Allowed = true };
        }

        lock (_gate)
        {
            LeakyBucket bucket = BucketOf(operation.Id, owner, rate);
            double now = _clock.ServiceMs;
            bool allowed = bucket.TryConsume(now);
            int remaining = allowed ? bucket.RemainingAt(now) : rate.Limit;
            return new RateReading(allowed, rate.Limit, remaining, RealWindow(rate));
        }
    }

    /// <summary>The reading of an answer that was given before any bucket was looked at.</summary>
    internal RateReading Untouched(Operation operation)
    {
        RateLimit rate = RateOf(operation);
        return new RateReading(Allowed: false, rate.Limit, rate.Limit, _clock.LimitsApply ? RealWindow(rate) : 1);
    }

    private RateLimit RateOf(Operation operation) => _overrides.GetValueOrDefault(operation.Id) ?? operation.Rate;

    private int RealWindow(RateLimit rate) => Math.Max(1, (int)Math.Round(_clock.ToRealMs(rate.WindowMs)));

    private LeakyBucket BucketOf(string operationId, string owner, RateLimit rate)
    {
        if (!_buckets.TryGetValue((operationId, owner), out LeakyBucket? bucket))
        {
            bucket = new LeakyBucket(rate, _clock.ServiceMs);
            _buckets.Add((operationId, owner), bucket);
        }

        return bucket;
    }
}
