namespace Frameio.Client.Access.Journal;

/// <summary>What a journal says of a change.</summary>
/// <param name="Confirmed">What an earlier run confirmed; null where it confirmed nothing.</param>
/// <param name="IsOpen">
/// Whether an earlier run was about to send it, must not have repeated it blindly, and noted no end.
/// </param>
internal readonly record struct JournalWord(AccessStatus? Confirmed, bool IsOpen);
