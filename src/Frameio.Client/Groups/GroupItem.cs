using Frameio.Client.Http;

namespace Frameio.Client.Groups;

/// <summary>A group in its wire shape.</summary>
internal sealed class GroupItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Emoji { get; init; }

    public int? MemberCount { get; init; }

    public string? Source { get; init; }

    public string? SyncStatus { get; init; }

    public string? CreatorId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public FrameioGroup? ToGroup() => ServiceId.IsUsable(Id)
        ? new FrameioGroup
        {
            Id = Id!,
            Name = Name ?? string.Empty,
            Emoji = Emoji,
            MemberCount = MemberCount,
            Source = string.IsNullOrWhiteSpace(Source) ? null : Source,
            SyncStatus = SyncStatus,
            CreatorId = CreatorId,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
        }
        : null;
}
