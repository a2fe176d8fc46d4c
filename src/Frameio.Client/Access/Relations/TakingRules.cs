namespace Frameio.Client.Access.Relations;

/// <summary>What a run takes away, and from whom not.</summary>
/// <param name="CallerId">Id of whoever is connected, who keeps the account; null where that isn't known.</param>
/// <param name="TakesInherited">
/// Whether roles of people that another path may explain are taken away too: the service's answer tells whether there
/// was one of their own.
/// </param>
internal sealed record TakingRules(string? CallerId = null, bool TakesInherited = false);
