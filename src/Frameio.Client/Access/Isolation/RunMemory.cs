namespace Frameio.Client.Access.Isolation;

/// <summary>What the runs of a session learn and keep from one to the next. Safe to use from several threads.</summary>
public sealed class RunMemory
{
    /// <summary>
    /// What was learned about batches: the service publishes neither its largest nor how it refuses one.
    /// </summary>
    internal BatchExperience Batches { get; } = new();
}
