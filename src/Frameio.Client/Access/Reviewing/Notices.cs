using System.Collections.Concurrent;

namespace Frameio.Client.Access.Reviewing;

/// <summary>What is to be told beside the rows of a review. Safe from several threads.</summary>
internal sealed class Notices
{
    private readonly ConcurrentQueue<string> _all = new();
    private int _isToldOnce;

    /// <summary>All so far, in their order.</summary>
    public IReadOnlyList<string> All => [.. _all];

    /// <summary>Adds one.</summary>
    public void Add(string notice) => _all.Enqueue(notice);

    /// <summary>Adds one that tells of all its kind; later ones are left out.</summary>
    public void AddOnce(string notice)
    {
        if (Interlocked.Exchange(ref _isToldOnce, 1) == 0)
        {
            Add(notice);
        }
    }
}
