namespace Frameio.Client.Access.Journal;

/// <summary>What a journal holds.</summary>
/// <param name="Index">What it says.</param>
/// <param name="End">Where the next line belongs; 0 where there isn't even a header.</param>
/// <param name="IsFinished">Whether its run came to its end.</param>
internal sealed record JournalContent(JournalIndex Index, long End, bool IsFinished)
{
    /// <summary>That of a file without a header.</summary>
    public static JournalContent Nothing => new(new JournalIndex(), End: 0, IsFinished: false);
}
