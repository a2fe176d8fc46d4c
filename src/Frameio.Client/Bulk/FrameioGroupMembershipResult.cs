namespace Frameio.Client.Bulk;

/// <summary>What became of one row. There is exactly one for each row of the input.</summary>
public sealed class FrameioGroupMembershipResult
{
    /// <summary>Place of the row in the input, from 1.</summary>
    public long Row { get; init; }

    /// <summary>The group's name, or what the row calls it where no group was found.</summary>
    public string? Group { get; init; }

    /// <summary>UUID of the group, where it was found.</summary>
    public string? GroupId { get; init; }

    /// <summary>The address as the service stores it, or what the row says where nobody was found.</summary>
    public string? Email { get; init; }

    /// <summary>Id of the user, where it was found.</summary>
    public string? UserId { get; init; }

    /// <summary>What became of the row.</summary>
    public MembershipStatus Status { get; init; }

    /// <summary>Empty unless <see cref="Status"/> is <see cref="MembershipStatus.Failed"/>; then the error id, a colon, and what happened.</summary>
    public string Reason { get; init; } = string.Empty;
}
