using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>A custom action of a workspace.</summary>
internal sealed class CustomAction : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it posts to.</summary>
    public required string Url { get; init; }

    /// <summary>Whether it can be used.</summary>
    public required bool Active { get; init; }

    /// <summary>Where it is.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Who made it.</summary>
    public required Person Creator { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
