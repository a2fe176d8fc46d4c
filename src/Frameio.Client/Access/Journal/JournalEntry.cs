using Frameio.Client.Users;

namespace Frameio.Client.Access.Journal;

/// <summary>
/// A change that was confirmed, or is about to be sent: what, where, who, and in which role. Nothing of the call that
/// confirmed it, and nothing of the command.
/// </summary>
internal sealed class JournalEntry
{
    /// <summary>The kind of place.</summary>
    public PlaceKind? Place { get; init; }

    /// <summary>The kind of subject.</summary>
    public SubjectKind? Subject { get; init; }

    /// <summary>Whether access was given or taken away.</summary>
    public AccessChange? Change { get; init; }

    /// <summary>Id of the place.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Id of the subject; on V2, which goes by addresses, the address.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The role the row gave; null where it named none.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// What became of it; null for a change that must not be repeated blindly and is about to be sent, and
    /// <see cref="AccessStatus.Failed"/> where that was refused.
    /// </summary>
    public AccessStatus? Status { get; init; }

    /// <summary>Whether it is kept from a run that came to its end; null for no.</summary>
    public bool? IsKept { get; init; }

    /// <summary>When it was written, UTC. For the reader of the file; the run doesn't use it.</summary>
    public DateTime At { get; init; }

    /// <summary>Whether it has what an entry needs.</summary>
    internal bool IsWhole => this is { Place: not null, Subject: not null, Change: not null }
        && PlaceId is not null && SubjectId is not null
        && (Status is not { } status || status == AccessStatus.Failed || RunJournal.Confirms(status));

    /// <summary>An entry about a change.</summary>
    internal static JournalEntry Of(Change change, AccessStatus? status) => new()
    {
        Place = change.Kind.Place,
        Subject = change.Kind.Subject,
        Change = change.Direction,
        PlaceId = change.Place.Id,
        SubjectId = change.Subject.Key,
        Role = change.Role,
        Status = status,
        At = DateTime.UtcNow,
    };
}
