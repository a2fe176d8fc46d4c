namespace Frameio.Client.Leftovers;

/// <summary>Something that a person made, and that works on when they have gone.</summary>
public sealed class FrameioLeftover
{
    /// <summary><c>Webhook</c>, <c>CustomAction</c> or <c>Share</c>.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>Its name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>UUID of it.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Name of the workspace that it is in; null where that isn't known.</summary>
    public string? Workspace { get; init; }

    /// <summary>UUID of that workspace, or null.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>Name of the project that a share is of; null for others, and where that isn't known.</summary>
    public string? Project { get; init; }

    /// <summary>UUID of that project, or null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Address of who made it; null where that isn't known.</summary>
    public string? User { get; init; }

    /// <summary>Id of who made it.</summary>
    public string? UserId { get; init; }

    /// <summary>The host that a webhook or a custom action posts to. The rest of the address may hold a key.</summary>
    public string? Host { get; init; }

    /// <summary>
    /// Whether it works now: a webhook that is switched off doesn't, nor does a share that has expired. Null where the
    /// service doesn't say.
    /// </summary>
    public bool? Active { get; init; }

    /// <summary>When a share stops working by itself, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// How it is known who made it: <c>Creator</c>, since it says so itself, or <c>AuditLog</c>.
    /// </summary>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name is { Length: > 0 } name ? name : Id;
}
