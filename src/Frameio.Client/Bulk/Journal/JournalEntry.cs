namespace Frameio.Client.Bulk.Journal;

/// <summary>A confirmed row. Ids only: no name, no address and nothing of the call that confirmed it.</summary>
internal sealed class JournalEntry
{
    public string? GroupId { get; init; }

    public string? UserId { get; init; }

    public MembershipStatus? Status { get; init; }

    /// <summary>When it was confirmed, UTC. For the reader of the file; the run doesn't use it.</summary>
    public DateTime At { get; init; }
}
