using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>A workspace of an account, which V2 calls a team.</summary>
internal sealed class Workspace : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The id, a UUID, in both generations.</summary>
    public required string Id { get; init; }

    /// <summary>The name; need not be unique.</summary>
    public required string Name { get; set; }

    /// <summary>Who made it, if that is known.</summary>
    public required Person? Creator { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the name last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The members and the open invitations.</summary>
    public Roster Members { get; } = new();

    /// <summary>The groups with a role in it.</summary>
    public GroupRoster Groups { get; } = new();
}
