using Frameio.Client.Http;

namespace Frameio.Client.Access.Reviewing;

/// <summary>How many lists of one kind are read, and to be read. Safe from several threads.</summary>
/// <param name="timeFor">How long so many pages of them take at the service's rate.</param>
internal sealed class ReadCount(Func<int, TimeSpan> timeFor)
{
    private int _total;
    private int _done;
    private int _pages;

    public int Total => Volatile.Read(ref _total);

    public int Done => Volatile.Read(ref _done);

    /// <summary>How long the lists that are left take, each as long as those before it.</summary>
    public TimeSpan TimeLeft
    {
        get
        {
            int done = Done;
            double pages = done == 0 ? 1 : (double)Volatile.Read(ref _pages) / done;
            return timeFor((int)Math.Ceiling((Total - done) * pages));
        }
    }

    /// <summary>So many more are to be read.</summary>
    public void Plan(int lists) => Interlocked.Add(ref _total, lists);

    /// <summary>One has been read.</summary>
    /// <param name="entries">What it held.</param>
    public void End(int entries)
    {
        Interlocked.Add(ref _pages, Math.Max(1, (entries + Listing.PageSize - 1) / Listing.PageSize));
        Interlocked.Increment(ref _done);
    }
}
