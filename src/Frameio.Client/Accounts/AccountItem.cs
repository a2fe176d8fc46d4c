using Frameio.Client.Http;

namespace Frameio.Client.Accounts;

/// <summary>An account in V4's wire shape.</summary>
internal sealed class AccountItem
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public List<string>? Roles { get; init; }

    public string? AdobeId { get; init; }

    public long? StorageUsage { get; init; }

    public long? StorageLimit { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public FrameioAccount? ToAccount() => ServiceId.IsUsable(Id)
        ? new FrameioAccount
        {
            Id = Id!,
            DisplayName = DisplayName ?? string.Empty,
            Roles = Roles ?? [],
            AdobeId = AdobeId,
            StorageUsage = StorageUsage,
            StorageLimit = StorageLimit,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
        }
        : null;
}

/// <summary>The owner of a token in V4's wire shape.</summary>
internal sealed class ProfileItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public FrameioProfile ToProfile() => new() { Id = Id ?? string.Empty, Name = Name, Email = Email };
}
