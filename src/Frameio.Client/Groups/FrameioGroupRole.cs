namespace Frameio.Client.Groups;

/// <summary>The role of a group in a workspace or on a project: each of its members has it there.</summary>
public sealed class FrameioGroupRole
{
    /// <summary>UUID of the group.</summary>
    public string GroupId { get; init; } = string.Empty;

    /// <summary>Name of the group.</summary>
    public string GroupName { get; init; } = string.Empty;

    /// <summary>The role as the service spells it, such as <c>editor</c>.</summary>
    public string? Role { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{GroupName}: {Role}";
}

/// <summary>
/// The role of a group in its wire shape. The vendor publishes no fields; that they are those of a user's role is
/// assumed.
/// </summary>
internal sealed class GroupRoleItem
{
    public string? Role { get; init; }

    public GroupItem? Group { get; init; }

    public FrameioGroupRole? ToRole() => Group?.ToGroup() is { } group
        ? new FrameioGroupRole { GroupId = group.Id, GroupName = group.Name, Role = Role }
        : null;
}
