using Frameio.Client.Access.Running;

namespace Frameio.Client.Access;

/// <summary>
/// What became of one row that moves a person into or out of a group. There is exactly one for each row of the input.
/// </summary>
public sealed class FrameioGroupMembershipResult
{
    /// <summary>Tells the end of a row.</summary>
    public FrameioGroupMembershipResult(MembershipOutcome outcome)
    {
        (Row, Status, Reason) = (outcome.Row.Number, outcome.Status, outcome.Reason);
        (Group, GroupId) = (outcome.PlaceName, outcome.Row.Place?.Id);
        (Email, UserId) = (outcome.Email, outcome.UserId);
    }

    /// <summary>Place of the row in the input, from 1.</summary>
    public long Row { get; }

    /// <summary>The group's name, or what the row calls it where no group was found.</summary>
    public string? Group { get; }

    /// <summary>UUID of the group, where it was found.</summary>
    public string? GroupId { get; }

    /// <summary>The address as the service stores it, or what the row says where nobody was found.</summary>
    public string? Email { get; }

    /// <summary>Id of the user, where it was found.</summary>
    public string? UserId { get; }

    /// <summary>What became of the row.</summary>
    public AccessStatus Status { get; }

    /// <summary>
    /// Empty unless <see cref="Status"/> is <see cref="AccessStatus.Failed"/>; then the error id, a colon, and what
    /// happened.
    /// </summary>
    public string Reason { get; }
}
