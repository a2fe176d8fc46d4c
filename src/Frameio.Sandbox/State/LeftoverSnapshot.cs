namespace Frameio.Sandbox.State;

/// <summary>A copy of what works on when whoever made it has gone: a webhook, a custom action or a share.</summary>
/// <param name="Id">The id, a UUID.</param>
/// <param name="Name">The name, or null.</param>
/// <param name="Active">Whether it works.</param>
public sealed record LeftoverSnapshot(string Id, string? Name, bool Active);
