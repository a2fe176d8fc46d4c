namespace Frameio.Sandbox.State;

/// <summary>A person of an organisation of Adobe.</summary>
internal sealed class AdobeUser
{
    /// <summary>The address, in the spelling it was made with, which never changes.</summary>
    public required string Email { get; init; }

    /// <summary>The kind of identity: <c>adobeID</c>, <c>federatedID</c> or <c>enterpriseID</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The given name.</summary>
    public string? FirstName { get; set; }

    /// <summary>The family name.</summary>
    public string? LastName { get; set; }

    /// <summary>The country, ISO 3166-1 in two letters.</summary>
    public string? Country { get; init; }

    /// <summary>From when on further steps know the person, in milliseconds of the service's time.</summary>
    public double KnownAtMs { get; init; }

    /// <summary>The id, made of the address.</summary>
    public string Id => $"{Seeding.SeedIds.Of(Email.ToLowerInvariant()).Replace("-", "").ToUpperInvariant()}@AdobeID";
}
