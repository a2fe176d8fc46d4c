namespace Frameio.Client.Access.Running;

/// <summary>What a rehearsal has found to be changed in one place.</summary>
/// <param name="Kind">The kind of access.</param>
/// <param name="Direction">Whether it is given or taken away.</param>
/// <param name="Place">Where; null where that isn't known.</param>
/// <param name="Changes">How many people, or groups.</param>
public sealed record RehearsedPlace(AccessKind Kind, AccessChange Direction, Place? Place, int Changes);
