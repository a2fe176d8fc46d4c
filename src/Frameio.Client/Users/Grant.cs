namespace Frameio.Client.Users;

/// <summary>
/// Access that somebody has, as the service says it: who, and in which role. Each value is null where the service
/// doesn't say it.
/// </summary>
public sealed record Grant
{
    /// <summary>Id of the user or group; null for an open invitation.</summary>
    public string? SubjectId { get; init; }

    /// <summary>A person's email address as the service stores it, a group's name.</summary>
    public string? SubjectName { get; init; }

    /// <summary>A person's full name.</summary>
    public string? FullName { get; init; }

    /// <summary>The role, as the service spells it.</summary>
    public string? Role { get; init; }

    /// <summary>False for a deactivated user.</summary>
    public bool? Active { get; init; }

    /// <summary>Id of the membership, collaboration or invitation itself.</summary>
    public string? RecordId { get; init; }

    /// <summary>When that record last changed, by the service's clock.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether it is an invitation that went out by mail and isn't accepted yet.</summary>
    public bool IsPending { get; init; }
}
