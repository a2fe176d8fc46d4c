namespace Frameio.Client.Http.Pacing;

/// <summary>A call's place in its bucket.</summary>
/// <param name="TakenAt">When it was taken, on the owner's clock.</param>
/// <param name="IsProbe">Whether it finds out if the bucket takes calls, while the others wait.</param>
/// <param name="IsTrial">Whether it finds out if somebody else still uses the bucket.</param>
internal readonly record struct PacerSlot(TimeSpan TakenAt, bool IsProbe, bool IsTrial = false);
