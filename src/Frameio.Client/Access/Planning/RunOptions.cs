using Frameio.Client.Access.Isolation;
using Frameio.Client.Access.Journal;
using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Planning;

/// <summary>What a run does beyond sending its rows.</summary>
public sealed record RunOptions
{
    /// <summary>
    /// Where confirmed rows are noted, and what is confirmed already; null for neither. The run doesn't close it.
    /// </summary>
    public RunJournal? Journal { get; init; }

    /// <summary>
    /// What earlier runs of the session have learned, and what this one learns; null for a run by itself.
    /// </summary>
    public RunMemory? Memory { get; init; }

    /// <summary>How the people of the Adobe organisation are reached; null where they can't be.</summary>
    public AdobeAccess? Adobe { get; init; }

    /// <summary>
    /// Id of whoever is connected, whose own role in the account isn't lowered; null where that isn't known.
    /// </summary>
    public string? CallerId { get; init; }

    /// <summary>
    /// What workspaces and projects were found to list of the people of the run, by the place's id, where they are to
    /// keep nothing: these lists aren't read again, and what they list is taken away also where another path may
    /// explain it, since a role of their own may be behind it. Null for no such people.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Grant>>? Listed { get; init; }

    /// <summary>
    /// From when on a list of the account's users, groups, workspaces and projects counts as new, by
    /// <see cref="AccountDirectory.Mark"/>; null for the run's begin.
    /// </summary>
    public long? Since { get; init; }

    /// <summary>
    /// Whether to find out at the end which roles given change nothing, since the person has a higher one in the place
    /// by another path. It takes the lists of these places.
    /// </summary>
    public bool TellsOfLowerRoles { get; init; }

    /// <summary>
    /// Whether nothing is to be sent: rows are taken as in the run, whatever decides about one is read, at whatever
    /// cost, and each ends with what sending it would do.
    /// </summary>
    public bool IsRehearsal { get; init; }

    /// <summary>
    /// Whether to read each group back at the end: what was accepted, or is by the journal's word, and isn't there
    /// fails.
    /// </summary>
    public bool Verify { get; init; }
}
