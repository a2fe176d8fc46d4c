using Frameio.Client.Projects;
using Frameio.Client.Users;

namespace Frameio.Client.Access;

/// <summary>
/// What became of one row that gives somebody access to a place, or takes it away. There is exactly one for each row of
/// the input, and it is a row itself: what the input said stands in it, whatever became of it.
/// </summary>
public sealed class FrameioAccessResult
{
    /// <summary>Tells the end of a row.</summary>
    /// <param name="outcome">The end.</param>
    /// <param name="advice">What to do about it, behind the reason; null for nothing.</param>
    public FrameioAccessResult(Outcome outcome, string? advice = null)
    {
        InputRow row = outcome.Row;
        (Row, Status, Change) = (row.Position, outcome.Status.ToString(), outcome.Direction.ToString());
        (string? place, string? placeId) = (outcome.PlaceName, outcome.Place?.Id);
        if (outcome.Kind.Subject == SubjectKind.Group)
        {
            (Group, GroupId) = (outcome.SubjectName, outcome.SubjectId);
        }
        else
        {
            (Email, UserId) = (outcome.SubjectName, outcome.SubjectId);
        }

        switch (outcome.Kind.Place)
        {
            case PlaceKind.Group:
                (Group, GroupId) = (place, placeId);
                break;
            case PlaceKind.Workspace:
                (Workspace, WorkspaceId) = (place, placeId);
                break;
            case PlaceKind.Project:
                FrameioProject? project = outcome.Place?.Model as FrameioProject;
                (Project, ProjectId) = (place, placeId);
                (Workspace, WorkspaceId) = (project?.WorkspaceName ?? row.Workspace, project?.WorkspaceId);
                break;
        }

        if (outcome.Kind.Place is PlaceKind.AdobeGroup or PlaceKind.License)
        {
            // With a licence the user groups that the row names go along.
            Group = outcome.Kind.Place == PlaceKind.License ? outcome.Change?.Role ?? row.Role : place;
        }

        Group ??= row.ThroughGroup;
        Role = outcome.Kind.Place == PlaceKind.License ? null : outcome.Grant?.Role ?? outcome.Change?.Role ?? row.Role;
        PreviousRole = outcome.PreviousRole;
        (RecordId, UpdatedAt) = (outcome.Grant?.RecordId, outcome.Grant?.UpdatedAt);
        FromJournal = outcome.IsFromJournal;
        ErrorId = outcome.Error?.Kind.ToString() ?? string.Empty;
        Reason = advice is null ? outcome.Reason : $"{outcome.Reason} {advice}";
    }

    /// <summary>
    /// Place of the row in the input, from 1; null for whoever goes since no row of a desired state names them.
    /// </summary>
    public long? Row { get; }

    /// <summary>
    /// What became of the row: the name of an <see cref="AccessStatus"/>, of which JSON would have the number.
    /// </summary>
    public string Status { get; }

    /// <summary>Whether the row gives access or takes it away: the name of an <see cref="AccessChange"/>.</summary>
    public string Change { get; }

    /// <summary>The address as the service stores it, or what the row says where nobody was found.</summary>
    public string? Email { get; }

    /// <summary>Id of the user, where it is known: not of a stranger who was invited.</summary>
    public string? UserId { get; }

    /// <summary>The group's name, or what the row calls it where none was found.</summary>
    public string? Group { get; }

    /// <summary>UUID of the group, where it was found.</summary>
    public string? GroupId { get; }

    /// <summary>
    /// Name of the workspace, or of the project's workspace; what the row calls it where none was found.
    /// </summary>
    public string? Workspace { get; }

    /// <summary>UUID of that workspace, where it was found.</summary>
    public string? WorkspaceId { get; }

    /// <summary>The project's name, or what the row calls it where none was found.</summary>
    public string? Project { get; }

    /// <summary>UUID of the project, where it was found.</summary>
    public string? ProjectId { get; }

    /// <summary>The role there, as the service says it, or the row where the service says nothing.</summary>
    public string? Role { get; }

    /// <summary>The role before, where the row changes it.</summary>
    public string? PreviousRole { get; }

    /// <summary>V2: id of the membership, the collaboration or the invitation.</summary>
    public string? RecordId { get; }

    /// <summary>V2: when that record last changed, by the service's clock.</summary>
    public DateTimeOffset? UpdatedAt { get; }

    /// <summary>
    /// Whether the journal tells of it: an earlier run confirmed the row, and nothing was read or sent.
    /// </summary>
    public bool FromJournal { get; }

    /// <summary>Id of the error; empty unless there is one.</summary>
    public string ErrorId { get; }

    /// <summary>
    /// With an error its id, a colon, and what happened; with <see cref="AccessStatus.Inherited"/> the path and how it
    /// is taken away; else empty.
    /// </summary>
    public string Reason { get; }
}
