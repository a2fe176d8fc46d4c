namespace Frameio.Client.Access.Journal;

/// <summary>
/// Reads a journal line by line with the places of the lines in bytes, which no text reader tells, and without taking
/// anything for a character: the end of the file may be cut anywhere.
/// </summary>
internal sealed class JournalLines(Stream stream)
{
    /// <summary>
    /// More than any line that was ever written. What is beyond it in a longer one is skipped, so a foreign file isn't
    /// taken into memory.
    /// </summary>
    public const int Longest = 16 * 1024;

    private readonly byte[] _line = new byte[Longest];
    private readonly byte[] _block = new byte[64 * 1024];
    private int _length;
    private int _at;
    private int _filled;

    // The length is taken once: another run may append while a rehearsal reads.
    private long _unread = stream.Length;

    /// <summary>The line last read, without its newline.</summary>
    public ReadOnlySpan<byte> Line => _line.AsSpan(0, _length);

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Where it ends in the file, newline included.</summary>
    public long End { get; private set; }

    /// <summary>Whether its newline is there.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Whether nothing follows it.</summary>
    public bool IsLast => _at == _filled && !Fill();

    /// <summary>Reads the next line; false at the end of the file.</summary>
    public bool Read()
    {
        _length = 0;
        IsTerminated = false;
        if (IsLast)
        {
            return false;
        }

        Number++;
        while (!IsTerminated && (_at < _filled || Fill()))
        {
            int newline = Array.IndexOf(_block, (byte)'\n', _at, _filled - _at);
            IsTerminated = newline >= 0;
            int end = IsTerminated ? newline : _filled;
            Keep(end - _at);
            int next = IsTerminated ? end + 1 : end;
            End += next - _at;
            _at = next;
        }

        return true;
    }

    private void Keep(int count)
    {
        count = Math.Min(count, Longest - _length);
        Array.Copy(_block, _at, _line, _length, count);
        _length += count;
    }

    private bool Fill()
    {
        _at = 0;
        _filled = stream.Read(_block, 0, (int)Math.Min(_block.Length, _unread));
        _unread -= _filled;
        return _filled > 0;
    }
}
