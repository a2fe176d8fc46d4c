using Frameio.Client.Accounts;

namespace Frameio.Client.V2;

/// <summary>An account in V2's wire shape. It doesn't say the caller's roles.</summary>
internal sealed class LegacyAccount : LegacyRecord
{
    public string? DisplayName { get; init; }

    public string? CompanyName { get; init; }

    public long? Storage { get; init; }

    public FrameioAccount ToAccount() => new()
    {
        Id = Id ?? string.Empty,
        DisplayName = DisplayName ?? CompanyName ?? string.Empty,
        StorageUsage = Storage,
        CreatedAt = Time(InsertedAt),
        UpdatedAt = Time(UpdatedAt),
    };
}
