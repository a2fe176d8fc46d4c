using System.Collections.Concurrent;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Apis;

/// <summary>Which APIs don't answer at the moment. Thread-safe.</summary>
internal sealed class Outages
{
    private readonly ConcurrentDictionary<Api, Outage> _outages = new();

    /// <summary>Why an API doesn't answer, or null when it does.</summary>
    public Outage? Of(Api api) => _outages.GetValueOrDefault(api);

    /// <summary>Lets an API answer no more.</summary>
    public void Begin(Api api, Outage outage) => _outages[api] = outage;

    /// <summary>Lets an API answer again.</summary>
    public void End(Api api) => _outages.TryRemove(api, out _);

    /// <summary>Lets every API answer again.</summary>
    public void Clear() => _outages.Clear();
}

/// <summary>Why an API doesn't answer.</summary>
/// <param name="Name">How the log calls it.</param>
/// <param name="Status">The status of every answer.</param>
/// <param name="Problem">What every answer says.</param>
internal sealed record Outage(string Name, int Status, Problem Problem);
