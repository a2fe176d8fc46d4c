using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>A webhook of a workspace.</summary>
internal sealed class Webhook : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>Where it posts to.</summary>
    public required string Url { get; set; }

    /// <summary>Whether it posts.</summary>
    public required bool Active { get; set; }

    /// <summary>What it posts of.</summary>
    public required IReadOnlyList<string> Events { get; set; }

    /// <summary>Where it is.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Who made it, if that is known.</summary>
    public required Person? Creator { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }
}
