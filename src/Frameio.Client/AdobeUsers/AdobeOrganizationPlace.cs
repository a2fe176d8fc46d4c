using Frameio.Client.Accounts;

namespace Frameio.Client.AdobeUsers;

/// <summary>An Adobe organisation, as a place to be taken out of.</summary>
/// <param name="Id">The organisation (<c>…@AdobeOrg</c>).</param>
internal sealed record AdobeOrganizationPlace(string Id) : IPlace
{
    public string Name => Id;
}
