namespace Frameio.Client.AdobeUsers;

/// <summary>The licences of a product profile of Frame.io.</summary>
public sealed class FrameioLicense
{
    /// <summary>The product profile.</summary>
    public string Profile { get; init; } = string.Empty;

    /// <summary>Its product.</summary>
    public string? Product { get; init; }

    /// <summary>How many licences there are; null where there is no limit, or none is said.</summary>
    public int? Quota { get; init; }

    /// <summary>How many people are in the profile, or null where that isn't said.</summary>
    public int? Assigned { get; init; }

    /// <summary>
    /// How many of them have no licence, since more are in the profile than it has: Frame.io doesn't list them.
    /// </summary>
    public int WithoutLicense { get; init; }

    /// <summary>Licences that nobody has; null where there is no limit, or not enough is said.</summary>
    public int? Left { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Profile;
}
