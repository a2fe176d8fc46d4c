namespace Frameio.Client.Access.Journal;

/// <summary>A confirmed row: where, who, and in which role. Nothing of the call that confirmed it.</summary>
internal sealed class JournalEntry
{
    /// <summary>Id of the group, workspace or project.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Id of the person; on V2, which goes by addresses, the address.</summary>
    public string? Person { get; init; }

    /// <summary>The role the row gave; null where it named none.</summary>
    public string? Role { get; init; }

    public AccessStatus? Status { get; init; }

    /// <summary>When it was confirmed, UTC. For the reader of the file; the run doesn't use it.</summary>
    public DateTime At { get; init; }
}
