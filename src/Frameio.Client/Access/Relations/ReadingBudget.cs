namespace Frameio.Client.Access.Relations;

/// <summary>
/// How many pages of the members of large groups a run may read: reading saves adds, and must not take longer than
/// those. 200 lists and 10 adds go a minute, and as many at once to begin with. Safe from several threads.
/// </summary>
internal sealed class ReadingBudget
{
    private const int AtOnce = 180;
    private const int AddsAtOnce = 10;
    private const int PagesAnAdd = 20;

    private readonly object _gate = new();
    private long _left = AtOnce;
    private int _adds;

    /// <summary>Takes so many pages, if there are as many left.</summary>
    public bool TryTake(long pages)
    {
        lock (_gate)
        {
            bool isThere = pages <= _left;
            _left -= isThere ? pages : 0;
            return isThere;
        }
    }

    /// <summary>A batch of adds goes out, and time goes by with it.</summary>
    public void AddBatch()
    {
        lock (_gate)
        {
            _left += ++_adds > AddsAtOnce ? PagesAnAdd : 0;
        }
    }
}
