namespace Frameio.Client.Shares;

/// <summary>
/// A share of a project: a link to some of it. Neither the link nor its passphrase are among what is known of it.
/// </summary>
public sealed class FrameioShare
{
    /// <summary>UUID of the share.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the link is switched on; null where the service doesn't say.</summary>
    public bool? Enabled { get; init; }

    /// <summary>When the link stops, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
