namespace Frameio.Client.Access.Journal;

/// <summary>What a journal says of a change.</summary>
/// <param name="Confirmed">What an earlier run confirmed; null where it confirmed nothing.</param>
/// <param name="IsOpen">
/// Whether an earlier run sent it, or was about to, and it must not be repeated blindly.
/// </param>
/// <param name="IsInvited">Whether that run came to its end, and an invitation was open then.</param>
internal readonly record struct JournalWord(AccessStatus? Confirmed, bool IsOpen, bool IsInvited = false);
