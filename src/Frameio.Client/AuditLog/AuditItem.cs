using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.AuditLog;

/// <summary>An event of the audit log in its wire shape.</summary>
internal sealed class AuditItem
{
    public string? EventType { get; init; }

    public string? ResourceType { get; init; }

    public string? ResourceId { get; init; }

    public string? WorkspaceId { get; init; }

    public string? ProjectId { get; init; }

    public string? UserId { get; init; }

    public UserItem? User { get; init; }

    public string? IpAddress { get; init; }

    public DateTimeOffset? InsertedAt { get; init; }

    /// <summary>The record; null for one that doesn't say what happened.</summary>
    public AuditRecord? ToRecord() => string.IsNullOrWhiteSpace(EventType)
        ? null
        : new AuditRecord
        {
            Type = EventType!,
            ResourceType = Text(ResourceType),
            ResourceId = Text(ResourceId),
            WorkspaceId = Text(WorkspaceId),
            ProjectId = Text(ProjectId),
            UserId = Text(UserId) ?? (ServiceId.IsUsable(User?.Id) ? User!.Id : null),
            UserEmail = Text(User?.Email),
            UserName = Text(User?.Name),
            IpAddress = Text(IpAddress),
            Time = InsertedAt?.ToUniversalTime(),
        };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
