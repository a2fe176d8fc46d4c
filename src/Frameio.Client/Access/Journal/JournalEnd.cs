namespace Frameio.Client.Access.Journal;

/// <summary>The last line: that the run came to its end, so that there is nothing to go on with.</summary>
internal sealed class JournalEnd
{
    /// <summary>When, UTC.</summary>
    public DateTime? FinishedAt { get; init; }
}
