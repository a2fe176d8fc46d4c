using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>A share of a project: a link to some of it.</summary>
internal sealed class Share : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name, or null.</summary>
    public required string? Name { get; init; }

    /// <summary><c>public</c> or <c>secure</c>.</summary>
    public required string Access { get; init; }

    /// <summary>Whether the link works.</summary>
    public required bool Enabled { get; init; }

    /// <summary>When it stops, or null.</summary>
    public required DateTimeOffset? Expiration { get; init; }

    /// <summary>What visitors have to type, in clear text, or null.</summary>
    public required string? Passphrase { get; init; }

    /// <summary>Where it is.</summary>
    public required Project Project { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
