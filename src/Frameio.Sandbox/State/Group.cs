using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>An access group of an account.</summary>
internal sealed class Group : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name; need not be unique.</summary>
    public required string Name { get; set; }

    /// <summary>The emoji's short name.</summary>
    public required string Emoji { get; set; }

    /// <summary>Who manages the members: <c>frame</c>, <c>adobe</c> or <c>workfront</c>.</summary>
    public required string Source { get; init; }

    /// <summary>How far the synchronisation with Adobe is; only for groups from there.</summary>
    public required string? SyncStatus { get; init; }

    /// <summary>Who made it, if that is known.</summary>
    public required Person? Creator { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When name, emoji or members last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The members by person id.</summary>
    public Dictionary<string, Membership> Members { get; } = new(StringComparer.OrdinalIgnoreCase);
}
