using Frameio.Client.Access.Isolation;

namespace Frameio.Client.Access.Syncing;

/// <summary>How an account is made to be as its desired state says.</summary>
/// <remarks>
/// There is no journal: who is where is read anyway, and what an earlier run has confirmed says nothing of today.
/// </remarks>
public sealed record SyncOptions
{
    /// <summary>Whether whoever isn't named stays: nobody is taken out.</summary>
    public bool KeepOthers { get; init; }

    /// <summary>How many may be taken out of each place, people and groups each; more is an error.</summary>
    public RemovalLimit MaximumRemoval { get; init; }

    /// <summary>
    /// Whether an input without rows, and a place that has none, mean that nobody is to be there. It changes no other
    /// guard.
    /// </summary>
    public bool Force { get; init; }

    /// <summary>Id of whoever asks, who takes no role from themselves; null where that isn't known.</summary>
    public string? CallerId { get; init; }

    /// <summary>What earlier runs of the session have learned, and this one learns; null for a run by itself.</summary>
    public RunMemory? Memory { get; init; }
}
