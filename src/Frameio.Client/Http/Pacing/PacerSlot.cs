namespace Frameio.Client.Http.Pacing;

/// <summary>A call's place in its bucket.</summary>
/// <param name="TakenAt">When it was taken, on the owner's clock.</param>
/// <param name="IsProbe">Whether it finds out if the bucket takes calls, while the others wait.</param>
internal readonly record struct PacerSlot(TimeSpan TakenAt, bool IsProbe);
