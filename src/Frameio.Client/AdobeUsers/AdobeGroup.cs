using Frameio.Client.Accounts;

namespace Frameio.Client.AdobeUsers;

/// <summary>A product profile, which gives its members a product, or a user group, of an organisation.</summary>
public sealed class AdobeGroup : IPlace
{
    /// <summary>The name, which is how the service's calls mean it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The kind, as the service has it: <c>PRODUCT_PROFILE</c>, <c>USER_GROUP</c>, or one of admins.</summary>
    public string? Type { get; init; }

    /// <summary>The product of a profile, or null.</summary>
    public string? ProductName { get; init; }

    /// <summary>How many members it has, or null where that isn't said.</summary>
    public int? MemberCount { get; init; }

    /// <summary>How many licences a profile has; null where there is no limit, or none is said.</summary>
    public int? LicenseQuota { get; init; }

    /// <summary>Licences that nobody has; null where there is no limit, or not enough is said.</summary>
    public int? LicensesLeft => LicenseQuota - MemberCount is { } left ? Math.Max(0, left) : null;

    /// <summary>Whether it is a profile of Frame.io.</summary>
    public bool IsFrameioProfile => Type == "PRODUCT_PROFILE"
        && ProductName?.IndexOf("Frame.io", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether it is a user group.</summary>
    public bool IsUserGroup => Type == "USER_GROUP";

    // What its calls go by.
    string IPlace.Id => Name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
