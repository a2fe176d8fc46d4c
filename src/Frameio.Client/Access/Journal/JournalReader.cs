namespace Frameio.Client.Access.Journal;

/// <summary>
/// Reads a journal and tells what a killed process left from what somebody edited. The first is only ever at the end of
/// the file: a line is written in one piece behind the others, so what is torn is the last one, cut anywhere, or filled
/// up with NULs after a power cut. That isn't an entry and is no loss. Anything else that isn't an entry is an error:
/// to skip it would be to send rows again, or not to send them, unnoticed.
/// </summary>
internal static class JournalReader
{
    /// <summary>Reads what a journal holds.</summary>
    public static JournalContent Read(Stream stream, string path, JournalIdentity identity)
    {
        JournalLines lines = new(stream);
        if (!lines.Read() || IsTornHeader(lines))
        {
            return JournalContent.Nothing;
        }

        RequireOwn(JournalJson.ReadHeader(WithoutByteOrderMark(lines.Line)), lines.IsTerminated, path, identity);
        JournalContent content = JournalContent.Nothing with { End = lines.End };
        while (lines.Read())
        {
            if (lines.IsTerminated && JournalJson.ReadEntry(lines.Line) is { } entry)
            {
                content.Index.Set(entry);
            }
            else if (lines.IsTerminated && lines.IsLast && JournalJson.IsEnd(lines.Line))
            {
                content = content with { IsFinished = true };
            }
            else if (lines.IsLast && IsTorn(lines))
            {
                break;
            }
            else if (!IsBlank(lines.Line))
            {
                throw JournalError.BrokenLine(path, lines.Number);
            }

            // An editor may leave an empty line. Without a newline it is cut off, like everything without one.
            content = lines.IsTerminated ? content with { End = lines.End } : content;
        }

        return content;
    }

    // Without its newline a header has no entries behind it, so starting over loses nothing; but only what can be the
    // beginning of a header, with NULs behind it or not, is taken for one: this is where a file would be overwritten.
    private static bool IsTornHeader(JournalLines lines)
    {
        ReadOnlySpan<byte> there = WithoutPadding(lines.Line);
        return lines.IsLast
            && lines.Line.Length < JournalLines.Longest
            && (JournalHeader.Start.StartsWith(there) || there.StartsWith(JournalHeader.Start))
            && !(lines.IsTerminated && JournalJson.IsWhole(lines.Line));
    }

    // A whole object that isn't an entry can't come from a cut, and neither can a line that begins like none that was
    // ever written.
    private static bool IsTorn(JournalLines lines) =>
        lines.Line.Length > 0 && lines.Line[0] is (byte)'{' or 0
        && !(lines.IsTerminated && JournalJson.IsWhole(lines.Line));

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (byte c in line)
        {
            if (c is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
            {
                return false;
            }
        }

        return true;
    }

    private static void RequireOwn(JournalHeader? header, bool isTerminated, string path, JournalIdentity identity)
    {
        if (header?.Version > JournalHeader.CurrentVersion)
        {
            throw JournalError.NewerFormat(path, header.Version);
        }

        if (!isTerminated
            || header is not
            {
                Version: JournalHeader.CurrentVersion,
                BaseUri: not null,
                AccountId: not null,
            })
        {
            throw JournalError.NoJournal(path);
        }

        if (identity.DifferencesFrom(header) is { Count: > 0 } differences)
        {
            throw JournalError.NotOwn(path, differences);
        }
    }

    // Editors and Windows PowerShell put one in front; this library doesn't.
    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> line) =>
        line.StartsWith("\uFEFF"u8) ? line.Slice("\uFEFF"u8.Length) : line;

    private static ReadOnlySpan<byte> WithoutPadding(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty && line[line.Length - 1] is 0 or (byte)'\r')
        {
            line = line.Slice(0, line.Length - 1);
        }

        return line;
    }
}
