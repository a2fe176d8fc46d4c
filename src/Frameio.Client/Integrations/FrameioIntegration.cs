namespace Frameio.Client.Integrations;

/// <summary>
/// A webhook or a custom action of a workspace. Its address isn't among what is known of it: whoever has that may have
/// the key in it.
/// </summary>
public sealed class FrameioIntegration
{
    /// <summary>UUID of it.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The host that it posts to; null where its address isn't one.</summary>
    public string? Host { get; init; }

    /// <summary>Whether it works; null where the service doesn't say.</summary>
    public bool? Active { get; init; }

    /// <summary>Id of the user who created it; null where the service doesn't say.</summary>
    public string? CreatorId { get; init; }

    /// <summary>Address of that user, or null.</summary>
    public string? CreatorEmail { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
