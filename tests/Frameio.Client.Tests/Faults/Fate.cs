namespace Frameio.Client.Tests.Faults;

/// <summary>What a run says of a row.</summary>
/// <param name="Row">Its number, from 1.</param>
/// <param name="PlaceId">The place it is about; null where that wasn't found.</param>
/// <param name="Email">The person it is about.</param>
/// <param name="UserId">The person's id, where it is known.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Error">The kind of its error; null without one.</param>
/// <param name="Reason">What is said of the error.</param>
/// <param name="IsFromJournal">Whether the journal of an earlier run says it.</param>
internal sealed record Fate(
    int Row,
    string? PlaceId,
    string? Email,
    string? UserId,
    string Status,
    string? Error,
    string Reason,
    bool IsFromJournal)
{
    public bool IsFailed => Status == "Failed";

    /// <summary>Whether two rows ended alike.</summary>
    public bool IsLike(Fate other) => (Status, Error) == (other.Status, other.Error);

    public override string ToString() => Error is null ? $"row {Row} {Status}" : $"row {Row} {Status} ({Reason})";
}
