using System.Security;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Journal;

/// <summary>Why a journal can't be used: what is wrong, with which file, and what to do about it.</summary>
internal static class JournalError
{
    public static FrameioException NotOwn(string path, IReadOnlyList<string> differences) => Unusable(
        path,
        $"belongs to {string.Join(", and to ", differences)}.",
        "Give this run a journal of its own, or connect to what the journal was made for.");

    public static FrameioException NoJournal(string path) =>
        Unusable(
            path,
            "holds something else than a journal and was left as it is.",
            "Give the name of a journal, or of a file that doesn't exist yet.");

    public static FrameioException NewerFormat(string path, int version) => Unusable(
        path,
        $"is of format {version}, and this version of the module knows {JournalHeader.CurrentVersion}.",
        "Update the module, or start a new journal.");

    public static FrameioException BrokenLine(string path, int line) => Unusable(
        path,
        $"is damaged in line {line}, which is no entry; the file was changed after it was written.",
        "Correct the line or take it out (its row is then sent again).");

    public static FrameioException NoOrdinaryFile(string path) =>
        Unusable(path, "is a folder or a device.", "Give the name of a file.");

    /// <summary>Carries out what touches the file, and says what its failure means.</summary>
    public static T Explain<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DirectoryNotFoundException error)
        {
            throw Unusable(
                path, "is in a folder that doesn't exist.", "Create the folder, or give another file.", error);
        }
        catch (IOException error) when (JournalFile.IsInUse(error))
        {
            throw InUse(path, error);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or SecurityException)
        {
            throw Unusable(
                path,
                "may not be read and written by this account, or is read-only.",
                "Allow it, or give another file.",
                error);
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            throw Unusable(
                path,
                $"can't be read or written: {error.Message}",
                "Check the disk and the name, or give another file.",
                error);
        }
    }

    public static FrameioException InUse(string path, Exception? inner = null) =>
        Unusable(
            path, "is in use by another run or program.", "Wait until that has ended, or give another file.", inner);

    private static FrameioException Unusable(string path, string what, string remedy, Exception? inner = null) =>
        new(FrameioErrorKind.JournalUnusable, $"The journal '{path}' {what} {remedy}", inner);
}
