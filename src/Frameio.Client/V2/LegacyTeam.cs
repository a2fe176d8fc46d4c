using Frameio.Client.Http;
using Frameio.Client.Workspaces;

namespace Frameio.Client.V2;

/// <summary>A team in V2's wire shape.</summary>
internal sealed class LegacyTeam : LegacyRecord
{
    public string? Name { get; init; }

    public string? AccountId { get; init; }

    public int? MemberCount { get; init; }

    public FrameioWorkspace? ToWorkspace(string accountId) => ServiceId.IsUsable(Id)
        ? new FrameioWorkspace
        {
            Id = Id!,
            Name = Name ?? string.Empty,
            AccountId = ServiceId.IsUsable(AccountId) ? AccountId! : accountId,
            MemberCount = MemberCount,
            CreatedAt = Time(InsertedAt),
            UpdatedAt = Time(UpdatedAt),
        }
        : null;
}
