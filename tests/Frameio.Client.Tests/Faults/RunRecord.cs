using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Faults;

/// <summary>What a run said, what went over the wire, and what the sandbox knows of it.</summary>
/// <param name="Scenario">What was run.</param>
/// <param name="Said">What it said.</param>
/// <param name="Exchanges">Its requests and their answers.</param>
/// <param name="Departures">When its requests left, and those of the session's runs before.</param>
/// <param name="Buckets">The rate limits it met.</param>
/// <param name="StateBefore">The service before it.</param>
/// <param name="StateAfter">The service after it.</param>
internal sealed record RunRecord(
    Scenario Scenario,
    Said Said,
    IReadOnlyList<Exchange> Exchanges,
    Departures Departures,
    IReadOnlyList<BucketLevel> Buckets,
    StateSnapshot StateBefore,
    StateSnapshot StateAfter)
{
    public IReadOnlyList<Fate> Fates => Said.Fates;

    public Standing Before { get; } = Standing.Of(StateBefore, Scenario.Place);

    public Standing After { get; } = Standing.Of(StateAfter, Scenario.Place);

    /// <summary>Its requests, a line each, with what became of them.</summary>
    public string Wire => string.Join(
        Environment.NewLine,
        Exchanges.Select(exchange =>
            $"  {exchange.Method} {exchange.Path}?{exchange.Query} {exchange.RequestBody} -> {exchange.Status} "
                + exchange.Fault).Prepend("its requests:"));

    public Fate? Fate(int row) => Fates.FirstOrDefault(fate => fate.Row == row);
}
