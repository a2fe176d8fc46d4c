using System.Management.Automation;
using Frameio.Client.Access.Journal;

namespace FrameioPS.Cmdlets;

/// <summary>Opens the journal that a cmdlet is given.</summary>
internal static class JournalOpening
{
    /// <summary>The journal; null where none is given.</summary>
    /// <param name="cmdlet">The cmdlet, whose location a path is relative to.</param>
    /// <param name="path">What it is given.</param>
    /// <param name="identity">Whose rows it may hold.</param>
    /// <param name="isRehearsal">A rehearsal knows what is confirmed and notes nothing.</param>
    /// <exception cref="Frameio.Client.Errors.FrameioException">It can't be used.</exception>
    public static RunJournal? Open(PSCmdlet cmdlet, string? path, JournalIdentity identity, bool isRehearsal)
    {
        if (path is null)
        {
            return null;
        }

        string file = FilePath.Of(cmdlet, path, Errors.NoFile);
        return isRehearsal ? RunJournal.OpenReadOnly(file, identity) : RunJournal.Open(file, identity);
    }
}
