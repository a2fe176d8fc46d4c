using Frameio.Client.Errors;

namespace Frameio.Client.Access.Journal;

/// <summary>
/// Appends whole lines. Each is with the operating system when its call returns, so that it outlives a killed process;
/// it isn't forced to the disk (fsync), which would cost milliseconds a row to save, in a power cut, a few rows whose
/// repetition changes nothing.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly string _path;
    private long _end;
    private bool _mayBeTorn = true;

    /// <summary>Takes a file over, and cuts off what is behind its last whole line.</summary>
    public JournalWriter(Stream stream, string path, long end)
    {
        (_stream, _path, _end) = (stream, path, end);
        JournalError.Explain(path, CutOff);
    }

    /// <summary>Appends a line.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.JournalUnusable"/>: it couldn't be written, and isn't in the file in part either.
    /// </exception>
    public void Write(byte[] line) => JournalError.Explain(_path, () =>
    {
        // A full disk takes half a line. That must not become the middle of the file when there is room again.
        CutOff();
        _mayBeTorn = true;
        _stream.Write(line, 0, line.Length);
        _mayBeTorn = false;
        return _end += line.Length;
    });

    public void Dispose() => _stream.Dispose();

    private long CutOff()
    {
        if (_mayBeTorn)
        {
            _stream.SetLength(_end);
            _stream.Position = _end;
            _mayBeTorn = false;
        }

        return _end;
    }
}
