namespace Frameio.Client.Groups;

/// <summary>A person in an access group.</summary>
public sealed class FrameioGroupMember
{
    /// <summary>UUID of the group.</summary>
    public string GroupId { get; init; } = string.Empty;

    /// <summary>Name of the group.</summary>
    public string GroupName { get; init; } = string.Empty;

    /// <summary>Id of the user; null for somebody invited who has no account yet.</summary>
    public string? UserId { get; init; }

    /// <summary>Full name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Email address as the service stores it.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>False for a deactivated user; null where the service doesn't say.</summary>
    public bool? Active { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Email;
}
