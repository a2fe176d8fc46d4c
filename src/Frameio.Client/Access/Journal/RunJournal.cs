using Frameio.Client.Errors;

namespace Frameio.Client.Access.Journal;

/// <summary>
/// What a run has confirmed, in a file, so that the same line goes on where it was stopped or killed. JSON lines in
/// UTF-8: a header that says whose journal it is, then one object for each change that was confirmed, or that must not
/// be repeated blindly and is about to be sent, and a last line when the run has come to its end. Entries are only ever
/// appended; of several for one place and subject the last counts. Safe to use from several threads.
/// </summary>
public sealed class RunJournal : IDisposable
{
    private readonly object _gate = new();
    private readonly JournalIndex _index;
    private readonly JournalWriter? _writer;

    private RunJournal(JournalIndex index, JournalWriter? writer, string? archivedAs = null) =>
        (_index, _writer, ArchivedAs, ConfirmedBefore) = (index, writer, archivedAs, index.Confirmed);

    /// <summary>How many pairs of place and subject were confirmed when the journal was opened.</summary>
    public int ConfirmedBefore { get; }

    /// <summary>Where the journal of a run that had come to its end is now; null where there was none.</summary>
    public string? ArchivedAs { get; }

    /// <summary>
    /// Continues the journal of a run that broke off, or begins one: where the file is missing, empty, was left before
    /// its first line was whole, or tells of a run that came to its end, which is kept beside it as <c>name.1</c>. Of
    /// such a run the new journal knows only the invitations that are open, or may be: nobody is invited twice.
    /// </summary>
    /// <param name="path">
    /// The file, as a full path: a relative one would be taken from the process's folder, not PowerShell's location.
    /// </param>
    /// <param name="identity">Whose journal it must be.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.JournalUnusable"/>: it belongs to another service or account, is no journal, was
    /// damaged, is of a newer format, can't be read and written, or another run has it. Such a file is left as it was.
    /// </exception>
    public static RunJournal Open(string path, JournalIdentity identity) =>
        Open(JournalFile.OpenForAppending(path), path, identity);

    /// <summary>The same with a file that is open, and is closed with the journal.</summary>
    internal static RunJournal Open(FileStream stream, string path, JournalIdentity identity)
    {
        try
        {
            JournalContent content = JournalError.Explain(path, () => JournalReader.Read(stream, path, identity));
            if (content.IsFinished)
            {
                JournalError.Explain(path, () => JournalFile.CopyTo(stream, path + ".1"));
            }

            JournalWriter writer = new(stream, path, content.IsFinished ? 0 : content.End);
            if (content.IsFinished || content.End == 0)
            {
                writer.Write(JournalJson.Line(identity.ToHeader()));
            }

            return content.IsFinished
                ? After(content.Index, writer, path + ".1")
                : new RunJournal(content.Index, writer);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Reads a journal for a rehearsal: nothing is created or written, and the file is let go at once. A missing file
    /// is an empty journal, and so is one whose run has come to its end.
    /// </summary>
    /// <inheritdoc cref="Open(string, JournalIdentity)"/>
    public static RunJournal OpenReadOnly(string path, JournalIdentity identity)
    {
        JournalContent content = JournalContent.Nothing;
        using FileStream? stream = JournalFile.OpenForReading(path);
        if (stream is not null)
        {
            content = JournalError.Explain(path, () => JournalReader.Read(stream, path, identity));
        }

        return content.IsFinished
            ? After(content.Index, writer: null, archivedAs: null)
            : new RunJournal(content.Index, writer: null);
    }

    /// <summary>
    /// Whether a status says that the service has what the row asks for. Only such rows are kept; all others are for
    /// the next run to try.
    /// </summary>
    public static bool Confirms(AccessStatus status) => status
        is AccessStatus.Added or AccessStatus.Changed or AccessStatus.AlreadyMember or AccessStatus.Present
        or AccessStatus.Invited or AccessStatus.Removed or AccessStatus.AlreadyRemoved or AccessStatus.NotMember;

    /// <summary>What is said of a change, from before or by this run. Ids and roles compare without case.</summary>
    internal JournalWord Find(Change change)
    {
        JournalEntry wanted = JournalEntry.Of(change, status: null);
        lock (_gate)
        {
            return _index.Find(wanted);
        }
    }

    /// <summary>
    /// Notes that a change that must not be repeated blindly is about to be sent. When it returns that is in the file,
    /// whatever becomes of this process.
    /// </summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.JournalUnusable"/>: the file can't be written any more, such as on a full disk.
    /// </exception>
    internal void Sending(Change change)
    {
        lock (_gate)
        {
            Append(JournalEntry.Of(change, status: null));
        }
    }

    /// <summary>
    /// Notes the end of a change, where there is something to note: that it is confirmed, or was refused.
    /// </summary>
    /// <inheritdoc cref="Sending"/>
    internal void Note(Outcome outcome)
    {
        if (outcome.IsFromJournal || outcome.Change is not { } change)
        {
            return;
        }

        lock (_gate)
        {
            bool confirms = Confirms(outcome.Status);
            JournalEntry entry = JournalEntry.Of(change, confirms ? outcome.Status : AccessStatus.Failed);
            if (confirms || (IsRefusal(outcome) && _index.Find(entry).IsOpen))
            {
                Append(entry);
            }
        }
    }

    /// <summary>Notes that the run has come to its end.</summary>
    /// <inheritdoc cref="Sending"/>
    internal void Finish()
    {
        lock (_gate)
        {
            _writer?.Write(JournalJson.Line(new JournalEnd { FinishedAt = DateTime.UtcNow }));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    private static RunJournal After(JournalIndex finished, JournalWriter? writer, string? archivedAs)
    {
        RunJournal journal = new(new JournalIndex(), writer, archivedAs);
        foreach (JournalEntry kept in finished.ToKeep())
        {
            journal.Append(kept);
        }

        return journal;
    }

    private void Append(JournalEntry entry)
    {
        _writer?.Write(JournalJson.Line(entry));
        _index.Set(entry);
    }

    // Whoever answered so has not carried it out.
    private static bool IsRefusal(Outcome outcome) => outcome.Status == AccessStatus.NotFound
        || outcome.Error is
        {
            Kind: not (FrameioErrorKind.OutcomeUnknown or FrameioErrorKind.ServerFault
            or FrameioErrorKind.UnexpectedAnswer or FrameioErrorKind.NotApplied or FrameioErrorKind.Stopped)
        };
}
