using Frameio.Client.AdobeUsers;

namespace Frameio.Client.Access;

/// <summary>How a run reaches the people of the Adobe organisation that the account's people come from.</summary>
/// <param name="Organization">The organisation.</param>
public sealed record AdobeAccess(AdobeOrganization Organization)
{
    /// <summary>Name of the product profile that gives Frame.io; null for the only one.</summary>
    public string? Profile { get; init; }

    /// <summary>How long to wait, after the last change, until Frame.io lists whom the run has licensed.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(5);
}
