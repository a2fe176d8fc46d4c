using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>A group's role in a workspace or on a project, which is every member's.</summary>
internal sealed class GroupGrant : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>Which.</summary>
    public required Group Group { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; set; }

    /// <summary>When the group first got a role there.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
