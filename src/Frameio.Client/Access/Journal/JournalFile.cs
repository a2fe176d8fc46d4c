using System.Runtime.InteropServices;
using Frameio.Client.Errors;
using Microsoft.Win32.SafeHandles;

namespace Frameio.Client.Access.Journal;

/// <summary>
/// Opens the file so that one run writes and anybody reads. Windows keeps to what FileShare says. Elsewhere .NET makes
/// an advisory lock of it, exclusive for None and shared for everything else, so that two writers who share for reading
/// would both get in, and None would keep even Get-Content out. There the file is opened exclusively, which fails while
/// anybody has it, and the lock is then lowered to a shared one, which lets readers in and still fails the next writer.
/// The system drops either kind when the process dies.
/// </summary>
internal static class JournalFile
{
    private static readonly bool _onWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>Opens or creates the file for the one run that appends to it.</summary>
    public static FileStream OpenForAppending(string path)
    {
        FileStream stream =
            Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, _onWindows ? FileShare.Read : FileShare.None);
        if (!_onWindows && !LetReadersIn(stream))
        {
            stream.Dispose();
            throw JournalError.InUse(path);
        }

        return stream;
    }

    /// <summary>Opens the file for reading, also while a run appends to it; null where there is none.</summary>
    public static FileStream? OpenForReading(string path)
    {
        RefuseWhatWaits(path);
        try
        {
            return Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (FrameioException error) when (error.InnerException is FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Copies a file that is open to another, which is replaced.</summary>
    /// <returns>How many bytes.</returns>
    public static long CopyTo(FileStream stream, string path)
    {
        stream.Position = 0;
        using FileStream copy = new(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        stream.CopyTo(copy);
        return copy.Length;
    }

    /// <summary>
    /// Whether somebody else has the file: a sharing or lock violation, or the "would block" of Linux or of the BSDs.
    /// </summary>
    public static bool IsInUse(IOException error) =>
        error.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) || IsWouldBlock(error.HResult);

    private static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        if (System.IO.Directory.Exists(path))
        {
            throw JournalError.NoOrdinaryFile(path);
        }

        // A buffer of 1 is none: what is written is with the operating system when Write returns, where the end of this
        // process can't harm it.
        FileStream stream = JournalError.Explain(path, () => new FileStream(path, mode, access, share, bufferSize: 1));
        if (!stream.CanSeek)
        {
            stream.Dispose();
            throw JournalError.NoOrdinaryFile(path);
        }

        return stream;
    }

    // Lowering isn't atomic: another writer can come in between, and then has the file. Where the file system knows no
    // locks, .NET goes on without.
    private static bool LetReadersIn(FileStream stream) =>
        Flock(stream.SafeFileHandle, LockShared | LockWithoutWaiting) == 0
            || !IsWouldBlock(Marshal.GetLastWin32Error());

    private static bool IsWouldBlock(int code) => code is 11 or 35;

    // To open a pipe for reading waits for whoever writes to it. Whether it is one is found out without waiting.
    private static void RefuseWhatWaits(string path)
    {
        if (_onWindows)
        {
            return;
        }

        using SafeFileHandle handle = new((IntPtr)OpenNative(path, _readWithoutWaiting), ownsHandle: true);
        if (!handle.IsInvalid && Seek(handle, 0, SeekFromHere) < 0)
        {
            throw JournalError.NoOrdinaryFile(path);
        }
    }

    private const int SeekFromHere = 1;

    // O_RDONLY | O_NONBLOCK | O_CLOEXEC, of Linux or of the BSDs.
    private static readonly int _readWithoutWaiting =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? 0x800 | 0x80000 : 0x4 | 0x1000000;

    private const int LockShared = 1;
    private const int LockWithoutWaiting = 4;

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flock(SafeHandle file, int operation);

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenNative(string path, int flags);

    [DllImport("libc", EntryPoint = "lseek")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long Seek(SafeHandle file, long offset, int from);
}
