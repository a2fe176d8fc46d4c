namespace Frameio.Client.Access.Running;

/// <summary>The changes that came in and have no end yet. Safe from several threads.</summary>
internal sealed class OpenChanges
{
    private readonly HashSet<Change> _changes = [];
    private int _waiting;
    private int _underWay;

    /// <summary>Changes without an end.</summary>
    public int Count
    {
        get
        {
            lock (_changes)
            {
                return _changes.Count;
            }
        }
    }

    /// <summary>Changes that wait for their batch.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Changes whose batch was sent off, and that have no answer yet.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    public void Add(Change change)
    {
        Interlocked.Increment(ref _waiting);
        lock (_changes)
        {
            _changes.Add(change);
        }
    }

    /// <summary>A batch is sent off.</summary>
    public void Dispatch(int changes)
    {
        Interlocked.Add(ref _waiting, -changes);
        Interlocked.Add(ref _underWay, changes);
    }

    /// <summary>
    /// A change of a batch has its answer. Its end may still have to wait until it is read back.
    /// </summary>
    public void Land() => Interlocked.Decrement(ref _underWay);

    /// <summary>Takes a change out, if nobody else has.</summary>
    public bool TryRemove(Change change)
    {
        lock (_changes)
        {
            return _changes.Remove(change);
        }
    }

    public IReadOnlyList<Change> TakeAll()
    {
        lock (_changes)
        {
            Change[] all = _changes.OrderBy(change => change.Row.Number).ToArray();
            _changes.Clear();
            return all;
        }
    }
}
