using Frameio.Sandbox.RateLimits;

namespace Frameio.Client.Tests.Faults;

/// <summary>
/// Whether a client, alone with its buckets, let every request go late enough for the service's own limiter. A 429 is
/// no proof that it didn't: that there is none is promised as long as no request is held up longer than a later one by
/// more than the client's reserve, which at this time scale is 20 ms. A busy machine takes more.
/// </summary>
internal static class Pace
{
    public static IEnumerable<string> Violations(RunRecord run)
    {
        ILookup<string, string?> operations = run.Exchanges
            .ToLookup(exchange => $"{exchange.Method} {exchange.Path}", exchange => exchange.OperationId);

        // A request with a bad token costs nothing on the server, and goes again in the same slot.
        ILookup<string?, Departure> departures = run.Departures.All.Where(departure => departure.Status != 401)
            .ToLookup(departure => operations[departure.Call].FirstOrDefault());
        return run.Buckets.SelectMany(bucket => Violations(bucket, [.. departures[bucket.Operation]]));
    }

    private static IEnumerable<string> Violations(BucketLevel level, IReadOnlyList<Departure> departures)
    {
        LeakyBucket bucket = new(new RateLimit(level.Limit, level.WindowMs), 0);
        return departures.Where(departure => !bucket.TryConsume(departure.At.TotalMilliseconds * Rehearsal.TimeScale))
            .Select(departure => $"{departure.Call} left too early, at {departure.At.TotalMilliseconds:0} ms");
    }
}
