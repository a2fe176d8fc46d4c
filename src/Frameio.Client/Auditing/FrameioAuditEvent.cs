namespace Frameio.Client.Auditing;

/// <summary>
/// An event of the audit log. The log has neither values before and after nor whom something was given to, so neither
/// are told.
/// </summary>
public sealed class FrameioAuditEvent
{
    /// <summary>When it happened, in UTC; null where the service doesn't say it so that it can be read.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>What happened, as the service spells it, such as <c>user_login</c>.</summary>
    public string Type { get; init; } = string.Empty;

    /// <summary>
    /// Address of the user of the event, or their name where there is none; null where neither is known. They are taken
    /// for who did it, which the vendor doesn't say.
    /// </summary>
    public string? User { get; init; }

    /// <summary>UUID of that user, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>The kind of thing it is about, as the service spells it, such as <c>account_user_group</c>.</summary>
    public string? ResourceType { get; init; }

    /// <summary>
    /// Address of the person, or name of the group, workspace or project that it is about; null for others, and for
    /// those that the account doesn't list.
    /// </summary>
    public string? Resource { get; init; }

    /// <summary>UUID of the thing it is about, or null.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Name of the workspace it happened in; null where there is none, or none that is listed.</summary>
    public string? Workspace { get; init; }

    /// <summary>UUID of the workspace, or null.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>Name of the project it happened on; null where there is none, or none that is listed.</summary>
    public string? Project { get; init; }

    /// <summary>UUID of the project, or null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The address on the network that it came from, or null.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The event in a sentence, without what a terminal would obey.</summary>
    public string Description { get; init; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => Description;
}
