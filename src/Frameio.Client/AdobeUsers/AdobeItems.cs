using System.Text.Json;
using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.AdobeUsers;

/// <summary>A page of a list, whose entries are read one by one.</summary>
internal sealed class AdobePage
{
    public bool? LastPage { get; init; }

    public string? Result { get; init; }

    /// <summary>The entries of a list of people; left out past the end.</summary>
    public List<JsonElement>? Users { get; init; }

    /// <summary>The entries of a list of groups; left out past the end.</summary>
    public List<JsonElement>? Groups { get; init; }
}

/// <summary>One person.</summary>
internal sealed class AdobeUserAnswer
{
    public AdobeUserItem? User { get; init; }
}

/// <summary>A person in its wire shape.</summary>
internal sealed class AdobeUserItem
{
    public string? Id { get; init; }

    public string? Email { get; init; }

    public string? Type { get; init; }

    [JsonPropertyName("firstname")]
    public string? FirstName { get; init; }

    [JsonPropertyName("lastname")]
    public string? LastName { get; init; }

    public string? Country { get; init; }

    public List<string>? Groups { get; init; }

    public AdobeUser? ToUser() => string.IsNullOrWhiteSpace(Email)
        ? null
        : new AdobeUser
        {
            Id = Id,
            Email = Email!,
            IdentityType = Type,
            FirstName = FirstName,
            LastName = LastName,
            Country = Country,
            Groups = Groups ?? [],
        };
}

/// <summary>A product profile or user group in its wire shape.</summary>
internal sealed class AdobeGroupItem
{
    public string? Type { get; init; }

    public string? GroupName { get; init; }

    public int? MemberCount { get; init; }

    public string? ProductName { get; init; }

    public string? LicenseQuota { get; init; }

    public AdobeGroup? ToGroup() => string.IsNullOrWhiteSpace(GroupName)
        ? null
        : new AdobeGroup
        {
            Name = GroupName!,
            Type = Type,
            MemberCount = MemberCount,
            ProductName = ProductName,

            // A text, and no number where there is no limit.
            LicenseQuota = int.TryParse(LicenseQuota, out int quota) ? quota : null,
        };
}

/// <summary>A refusal of a whole request, in its wire shape.</summary>
internal sealed class AdobeRefusalItem
{
    public string? Result { get; init; }

    [JsonPropertyName("error_code")]
    public string? ErrorCode { get; init; }

    public string? Message { get; init; }
}

/// <summary>What became of commands, in its wire shape.</summary>
internal sealed class AdobeActionAnswer
{
    public int? Completed { get; init; }

    public int? NotCompleted { get; init; }

    public int? CompletedInTestMode { get; init; }

    public List<AdobeActionError?>? Errors { get; init; }
}

/// <summary>What became of one command, in its wire shape.</summary>
internal sealed class AdobeActionError
{
    public int? Index { get; init; }

    public int? Step { get; init; }

    public string? ErrorCode { get; init; }

    public string? Message { get; init; }
}
