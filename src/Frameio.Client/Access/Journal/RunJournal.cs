using Frameio.Client.Errors;

namespace Frameio.Client.Access.Journal;

/// <summary>
/// What a bulk command has confirmed, in a file, so that the same command goes on where it was stopped or killed. JSON
/// lines in UTF-8: a header that says whose journal it is, then one object for each confirmed row. Entries are only
/// ever appended; of several for one place and person the last counts. Safe to use from several threads.
/// </summary>
public sealed class RunJournal : IDisposable
{
    private readonly object _gate = new();
    private readonly JournalIndex _index;
    private readonly JournalWriter? _writer;

    private RunJournal(JournalIndex index, JournalWriter? writer) =>
        (_index, _writer, ConfirmedBefore) = (index, writer, index.Count);

    /// <summary>How many pairs of place and person were confirmed when the journal was opened.</summary>
    public int ConfirmedBefore { get; }

    /// <summary>
    /// Continues a journal, or begins one where the file is missing, empty, or was left before its first line was
    /// whole.
    /// </summary>
    /// <param name="path">
    /// The file, as a full path: a relative one would be taken from the process's folder, not PowerShell's location.
    /// </param>
    /// <param name="identity">Whose journal it must be.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.JournalUnusable"/>: it belongs to another service, account or command, is no
    /// journal, was damaged, is of a newer format, can't be read and written, or another run has it. Such a file is
    /// left as it was.
    /// </exception>
    public static RunJournal Open(string path, JournalIdentity identity)
    {
        FileStream stream = JournalFile.OpenForAppending(path);
        try
        {
            JournalIndex index = new();
            long end = JournalError.Explain(path, () => JournalReader.Read(stream, path, identity, index));
            JournalWriter writer = new(stream, path, end);
            if (end == 0)
            {
                writer.Write(JournalJson.Line(identity.ToHeader()));
            }

            return new RunJournal(index, writer);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Reads a journal for a rehearsal: nothing is created or written, and the file is let go at once. A missing file
    /// is an empty journal.
    /// </summary>
    /// <inheritdoc cref="Open"/>
    public static RunJournal OpenReadOnly(string path, JournalIdentity identity)
    {
        JournalIndex index = new();
        using FileStream? stream = JournalFile.OpenForReading(path);
        if (stream is not null)
        {
            JournalError.Explain(path, () => JournalReader.Read(stream, path, identity, index));
        }

        return new RunJournal(index, writer: null);
    }

    /// <summary>
    /// Whether a status says that the service has what the row asks for. Only such rows are kept; all others are for
    /// the next run to try.
    /// </summary>
    public static bool Confirms(AccessStatus status) => status
        is AccessStatus.Added or AccessStatus.Changed or AccessStatus.AlreadyMember or AccessStatus.Present
        or AccessStatus.Invited or AccessStatus.Removed or AccessStatus.AlreadyRemoved or AccessStatus.NotMember;

    /// <summary>
    /// What was confirmed for a person in a place, before or in this run; null where nothing was, or for another role.
    /// Ids compare without case.
    /// </summary>
    /// <param name="placeId">Id of the group, workspace or project.</param>
    /// <param name="person">Id of the person; on V2 the address.</param>
    /// <param name="role">The role the row gives; null where it names none.</param>
    public AccessStatus? Find(string placeId, string person, string? role = null)
    {
        lock (_gate)
        {
            return _index.Find(placeId, person, role);
        }
    }

    /// <summary>
    /// Keeps a confirmed row. When it returns the row is in the file, whatever becomes of this process.
    /// </summary>
    /// <inheritdoc cref="Find"/>
    /// <exception cref="ArgumentException">The status doesn't confirm anything.</exception>
    /// <exception cref="InvalidOperationException">The journal was opened for reading.</exception>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.JournalUnusable"/>: the file can't be written any more, such as on a full disk.
    /// </exception>
    public void Append(string placeId, string person, AccessStatus status, string? role = null)
    {
        if (!Confirms(status))
        {
            throw new ArgumentException($"{status} confirms nothing.", nameof(status));
        }

        if (_writer is null)
        {
            throw new InvalidOperationException("The journal was opened for reading.");
        }

        byte[] line = JournalJson.Line(
            new JournalEntry
            {
                PlaceId = placeId,
                Person = person,
                Role = role,
                Status = status,
                At = DateTime.UtcNow,
            });
        lock (_gate)
        {
            _writer.Write(line);
            _index.Set(placeId, person, role, status);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();
}
