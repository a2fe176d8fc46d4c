using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>What a run takes away, and from whom not.</summary>
/// <param name="CallerId">Id of whoever is connected, who keeps the account; null where that isn't known.</param>
/// <param name="Listed">
/// What places were found to list of people who are to keep nothing, by the place's id: it is taken away also where
/// another path may explain it, and the service's answer tells whether a role of their own was behind. Null for no such
/// people.
/// </param>
/// <param name="IsRehearsal">
/// Whether nobody is taken out of anything: what comes by a group is listed yet, and isn't what would be taken away.
/// </param>
internal sealed record TakingRules(
    string? CallerId = null,
    IReadOnlyDictionary<string, IReadOnlyList<Grant>>? Listed = null,
    bool IsRehearsal = false)
{
    /// <summary>Whether what another path may explain is taken away too.</summary>
    public bool TakesInherited => Listed is not null && !IsRehearsal;

    /// <summary>What a place was found to list of them; null where that isn't known.</summary>
    public IReadOnlyList<Grant>? ListedIn(Place place) =>
        Listed is not null && Listed.TryGetValue(place.Id, out IReadOnlyList<Grant>? listed) ? listed : null;
}
