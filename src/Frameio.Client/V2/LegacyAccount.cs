using Frameio.Client.Accounts;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>An account in V2's wire shape. It doesn't say the caller's roles.</summary>
internal sealed class LegacyAccount : LegacyRecord
{
    public string? DisplayName { get; init; }

    public string? CompanyName { get; init; }

    public long? Storage { get; init; }

    public FrameioAccount? ToAccount() => ServiceId.IsUsable(Id)
        ? new FrameioAccount
        {
            Id = Id!,
            DisplayName = DisplayName ?? CompanyName ?? string.Empty,
            StorageUsage = Storage,
            CreatedAt = Time(InsertedAt),
            UpdatedAt = Time(UpdatedAt),
        }
        : null;
}
