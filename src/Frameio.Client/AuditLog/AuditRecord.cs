namespace Frameio.Client.AuditLog;

/// <summary>
/// An event of the audit log as the service tells it: ids, and no values before or after. Two that say the same are
/// one.
/// </summary>
public sealed record AuditRecord
{
    /// <summary>What happened, as the service spells it, such as <c>user_login</c>; maybe a newer word.</summary>
    public string Type { get; init; } = string.Empty;

    /// <summary>The kind of thing it is about, such as <c>account_user_group</c>, or a newer word; or null.</summary>
    public string? ResourceType { get; init; }

    /// <summary>UUID of that thing, or null.</summary>
    public string? ResourceId { get; init; }

    /// <summary>UUID of the workspace it happened in, or null.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>UUID of the project it happened on, or null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>
    /// UUID of the user of the event, or null. The vendor doesn't say what they have to do with it; they are taken for
    /// who did it.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>The user's address where the service sends it along, or null.</summary>
    public string? UserEmail { get; init; }

    /// <summary>The user's full name where the service sends it along, or null.</summary>
    public string? UserName { get; init; }

    /// <summary>The address on the network that it came from, or null.</summary>
    public string? IpAddress { get; init; }

    /// <summary>When it happened, in UTC; null where the service doesn't say it so that it can be read.</summary>
    public DateTimeOffset? Time { get; init; }
}
