namespace Frameio.Client.Access.Running;

/// <summary>The rows that came in and have no end yet. Safe from several threads.</summary>
internal sealed class OpenRows
{
    private readonly HashSet<MembershipRow> _rows = [];
    private int _batches;
    private int _dispatched;

    /// <summary>Rows without an end.</summary>
    public int Count
    {
        get
        {
            lock (_rows)
            {
                return _rows.Count;
            }
        }
    }

    /// <summary>Batches that were sent off and aren't done.</summary>
    public int Batches => Volatile.Read(ref _batches);

    /// <summary>Rows of those batches that have no answer yet.</summary>
    public int UnderWay => Volatile.Read(ref _dispatched);

    public void Add(MembershipRow row)
    {
        lock (_rows)
        {
            _rows.Add(row);
        }
    }

    public void Dispatch(int rows)
    {
        Interlocked.Increment(ref _batches);
        Interlocked.Add(ref _dispatched, rows);
    }

    /// <summary>A row of a batch has its answer. Its end may still have to wait until it is read back.</summary>
    public void Land() => Interlocked.Decrement(ref _dispatched);

    public void BatchDone() => Interlocked.Decrement(ref _batches);

    /// <summary>Takes a row out, if nobody else has.</summary>
    public bool TryRemove(MembershipRow row)
    {
        lock (_rows)
        {
            return _rows.Remove(row);
        }
    }

    public IReadOnlyList<MembershipRow> TakeAll()
    {
        lock (_rows)
        {
            MembershipRow[] all = _rows.OrderBy(row => row.Number).ToArray();
            _rows.Clear();
            return all;
        }
    }
}
