namespace Frameio.Client.AdobeUsers;

/// <summary>A person of the Adobe organisation.</summary>
public sealed class AdobeUser
{
    /// <summary>Adobe's id of the person, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The address, in the letters it was made with: these never change.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>
    /// The kind of identity, as the service spells it: <c>adobeID</c>, <c>federatedID</c>, <c>enterpriseID</c>.
    /// </summary>
    public string? IdentityType { get; init; }

    /// <summary>The given name, or null.</summary>
    public string? FirstName { get; init; }

    /// <summary>The family name, or null.</summary>
    public string? LastName { get; init; }

    /// <summary>The country, ISO 3166-1 in two letters, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The product profiles and user groups that the person is in, by name; those of admins too.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whether the person is in a product profile or user group.</summary>
    public bool IsIn(string group) => Groups.Contains(group, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Email;
}
