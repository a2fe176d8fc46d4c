namespace Frameio.Client.Users;

/// <summary>
/// What the service says of a person's part in a workspace or project after a change. Each value is null where the
/// service doesn't say it.
/// </summary>
public sealed class Membership
{
    /// <summary>Id of the membership, collaboration or invitation itself.</summary>
    public string? Id { get; init; }

    /// <summary>Id of the user; null for an open invitation.</summary>
    public string? UserId { get; init; }

    /// <summary>Email address as the service stores it.</summary>
    public string? Email { get; init; }

    /// <summary>The role, as the service spells it.</summary>
    public string? Role { get; init; }

    /// <summary>When the record last changed, by the service's clock.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether it is an invitation that went out by mail and isn't accepted yet.</summary>
    public bool IsPending { get; init; }
}
