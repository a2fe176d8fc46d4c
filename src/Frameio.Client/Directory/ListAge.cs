using System.Diagnostics;

namespace Frameio.Client.Directory;

/// <summary>
/// How old a list may be to serve a command: read since the command began where it decides what is written, or shortly
/// before for a look-up. What a list doesn't hold is looked for once more in one that was read since the command began.
/// </summary>
/// <param name="Mark">When the command began, from <see cref="AccountDirectory.Mark"/>.</param>
/// <param name="Oldest">When the reading of a list that holds what is looked for began, at the earliest.</param>
public readonly record struct ListAge(long Mark, long Oldest)
{
    private const int LookupSeconds = 60;

    /// <summary>For a look-up, after which nothing is written: a list of this minute will do.</summary>
    public static ListAge ForLookup(long mark) =>
        new(mark, Math.Min(mark, AccountDirectory.Mark() - (LookupSeconds * Stopwatch.Frequency)));

    /// <summary>For what is written by: what was read before the command is too old.</summary>
    public static ListAge Since(long mark) => new(mark, mark);

    /// <inheritdoc cref="Since"/>
    public static implicit operator ListAge(long mark) => Since(mark);
}
