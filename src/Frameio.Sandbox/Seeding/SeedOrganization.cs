namespace Frameio.Sandbox.Seeding;

/// <summary>
/// The organisation at Adobe of an account of a seed. Everybody in the account but reviewers and those only invited or
/// deactivated is in it, with the first profile of Frame.io; groups of the source <c>adobe</c> are linked to a user
/// group of the same name with the same members.
/// </summary>
public sealed record SeedOrganization
{
    /// <summary>The product profiles; the first one of Frame.io is everybody's.</summary>
    public IReadOnlyList<SeedProfile> Profiles { get; init; } = [];

    /// <summary>More user groups, which nobody of the account is in.</summary>
    public IReadOnlyList<SeedUserGroup> Groups { get; init; } = [];

    /// <summary>More people, who have no Frame.io unless a group of theirs is a profile of it.</summary>
    public IReadOnlyList<SeedAdobeUser> Users { get; init; } = [];

    /// <summary>The domains it has claimed: the account's people have federated ids there, else Adobe ids.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Addresses of people whom another organisation has.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>Whether its people are synced from a directory, so that nobody is made or removed here.</summary>
    public bool ManagedElsewhere { get; init; }

    /// <summary>How long until Frame.io shows a change of licences, in milliseconds of the service's time.</summary>
    public double ListingDelayMs { get; init; }

    /// <summary>How long somebody who is listed has no id, in milliseconds of the service's time.</summary>
    public double IdDelayMs { get; init; }

    /// <summary>How long somebody new is unknown to further steps, in milliseconds of the service's time.</summary>
    public double UnknownDelayMs { get; init; }
}

/// <summary>A product profile of a seed.</summary>
public sealed record SeedProfile
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The product.</summary>
    public string Product { get; init; } = "Frame.io";

    /// <summary>How many licences there are; null for no limit.</summary>
    public int? Quota { get; init; }
}

/// <summary>A user group of a seed.</summary>
public sealed record SeedUserGroup
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether another organisation owns it.</summary>
    public bool ReadOnly { get; init; }
}

/// <summary>A person of an organisation of a seed who isn't in its account.</summary>
public sealed record SeedAdobeUser
{
    /// <summary>The address.</summary>
    public required string Email { get; init; }

    /// <summary>The kind of identity: <c>adobeID</c>, <c>federatedID</c> or <c>enterpriseID</c>.</summary>
    public string Type { get; init; } = "adobeID";

    /// <summary>The given name, or null.</summary>
    public string? FirstName { get; init; }

    /// <summary>The family name, or null.</summary>
    public string? LastName { get; init; }

    /// <summary>The country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The profiles and user groups, by name.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];
}
