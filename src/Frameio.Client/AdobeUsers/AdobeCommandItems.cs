using System.Text.Json.Serialization;

namespace Frameio.Client.AdobeUsers;

/// <summary>A command in its wire shape.</summary>
internal sealed class AdobeCommandItem
{
    public string User { get; init; } = string.Empty;

    [JsonPropertyName("requestID")]
    public string? RequestId { get; init; }

    public List<AdobeStepItem> Do { get; init; } = [];
}

/// <summary>
/// A step in its wire shape: one of these. The service takes more, such as everything a person has away at once, or the
/// account itself with its files; there is no way to write that here.
/// </summary>
internal sealed class AdobeStepItem
{
    [JsonPropertyName("addAdobeID")]
    public AdobeIdentityItem? AddAdobeId { get; init; }

    [JsonPropertyName("createFederatedID")]
    public AdobeIdentityItem? CreateFederatedId { get; init; }

    [JsonPropertyName("createEnterpriseID")]
    public AdobeIdentityItem? CreateEnterpriseId { get; init; }

    public AdobeGroupNamesItem? Add { get; init; }

    public AdobeGroupNamesItem? Remove { get; init; }

    public AdobeLeavingItem? RemoveFromOrg { get; init; }
}

/// <summary>An identity to be made, in its wire shape.</summary>
internal sealed class AdobeIdentityItem
{
    public string? Email { get; init; }

    [JsonPropertyName("firstname")]
    public string? FirstName { get; init; }

    [JsonPropertyName("lastname")]
    public string? LastName { get; init; }

    public string? Country { get; init; }

    /// <summary>Whoever is there stays as they are, and the steps after this one go on.</summary>
    public string Option { get; } = "ignoreIfAlreadyExists";
}

/// <summary>Names of product profiles and user groups, ten at most, in their wire shape.</summary>
internal sealed class AdobeGroupNamesItem
{
    public IReadOnlyList<string> Group { get; init; } = [];
}

/// <summary>Leaving the organisation, in its wire shape: the account stays.</summary>
internal sealed class AdobeLeavingItem
{
    public bool DeleteAccount { get; }
}
