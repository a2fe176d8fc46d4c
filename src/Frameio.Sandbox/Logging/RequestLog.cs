namespace Frameio.Sandbox.Logging;

/// <summary>The requests to the service and to the token endpoint, in order of arrival. Thread-safe.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly SortedList<long, LogEntry> _entries = [];
    private readonly SortedSet<string> _steps = new(StringComparer.Ordinal);
    private long _seq;

    /// <summary>
    /// Every kind of step that the organisation was ever sent, also before the log was emptied, so that what must never
    /// be sent can be looked for at the end.
    /// </summary>
    public IReadOnlyList<string> StepsEver
    {
        get
        {
            lock (_gate)
            {
                return [.. _steps];
            }
        }
    }

    /// <summary>A copy of the log.</summary>
    public IReadOnlyList<LogEntry> Snapshot()
    {
        lock (_gate)
        {
            return [.. _entries.Values];
        }
    }

    /// <summary>Empties the log; numbers go on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    /// <summary>Writes down an arrival under the next number.</summary>
    internal LogEntry Add(Func<long, LogEntry> make)
    {
        lock (_gate)
        {
            LogEntry entry = make(++_seq);
            _entries.Add(entry.Seq, entry);
            return entry;
        }
    }

    /// <summary>Completes an entry, unless the log has been emptied meanwhile.</summary>
    internal void Update(LogEntry entry)
    {
        lock (_gate)
        {
            _steps.UnionWith(entry.Steps ?? []);
            if (_entries.ContainsKey(entry.Seq))
            {
                _entries[entry.Seq] = entry;
            }
        }
    }
}
