using Frameio.Client.Access.Running;

namespace Frameio.Client.Access;

/// <summary>
/// What became of one row that puts a person on a project or takes one off. There is exactly one for each row of the
/// input.
/// </summary>
public sealed class FrameioCollaborationResult
{
    /// <summary>Tells the end of a row.</summary>
    public FrameioCollaborationResult(MembershipOutcome outcome)
    {
        (Row, Status, Reason) = (outcome.Row.Number, outcome.Status, outcome.Reason);
        (Project, ProjectId) = (outcome.PlaceName, outcome.Row.Place?.Id);
        (Email, UserId) = (outcome.Email, outcome.UserId);
        (RecordId, Role, UpdatedAt) = (outcome.Record.Id, outcome.Record.Role, outcome.Record.UpdatedAt);
    }

    /// <summary>Place of the row in the input, from 1.</summary>
    public long Row { get; }

    /// <summary>The project's name, or what the row calls it where no project was found.</summary>
    public string? Project { get; }

    /// <summary>UUID of the project, where it was found.</summary>
    public string? ProjectId { get; }

    /// <summary>The address as the service stores it, or what the row says where nobody was found.</summary>
    public string? Email { get; }

    /// <summary>Id of the user, where it is known: not of a stranger who was invited.</summary>
    public string? UserId { get; }

    /// <summary>Id of the collaboration or the invitation; V4 has none.</summary>
    public string? RecordId { get; }

    /// <summary>The role on the project, as the service says it; V2 knows none.</summary>
    public string? Role { get; }

    /// <summary>When the collaboration last changed, by the service's clock; V4 doesn't say.</summary>
    public DateTimeOffset? UpdatedAt { get; }

    /// <summary>What became of the row.</summary>
    public AccessStatus Status { get; }

    /// <summary>
    /// Empty unless <see cref="Status"/> is <see cref="AccessStatus.Failed"/> or <see cref="AccessStatus.NotFound"/>;
    /// then the error id, a colon, and what happened.
    /// </summary>
    public string Reason { get; }
}
