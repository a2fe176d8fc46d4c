using Frameio.Client.Errors;

namespace Frameio.Client.Access.Isolation;

/// <summary>
/// The items of a batch whose fate is open, in their order. Every group is taken from the front, so all that is known
/// of them is two numbers: how many at the front hold an offender, and how many are to be sent together before
/// splitting starts.
/// </summary>
internal sealed class Undecided<T>(IReadOnlyList<T> items)
{
    private readonly List<T> _open = [.. items];

    public int Count => _open.Count;

    /// <summary>So many items at the front hold at least one offender; 0 when nothing is known of any.</summary>
    public int Contaminated { get; private set; }

    /// <summary>
    /// So many items at the front go out whole: the batch at first, and what is left of a group whose offenders were
    /// named.
    /// </summary>
    public int Whole { get; private set; } = items.Count;

    /// <summary>The refusal that says so of <see cref="Contaminated"/>.</summary>
    public FrameioException? Refusal { get; private set; }

    public IReadOnlyList<T> Front(int size) => _open.GetRange(0, size);

    /// <summary>
    /// The items at the front are applied. What is left of a contaminated group holds the offender, then.
    /// </summary>
    public List<(T Item, FrameioException? Error)> Accept(int size)
    {
        Contaminated = Math.Max(0, Contaminated - size);
        return Take(size, error: null);
    }

    /// <summary>
    /// The items at the front hold an offender, and the server does not say which. Of those behind nothing is known any
    /// more.
    /// </summary>
    public void Contaminate(int size, FrameioException refusal)
    {
        Contaminated = size;
        Whole = 0;
        Refusal = refusal;
    }

    /// <summary>
    /// The server says which of the items at the front are offenders: that explains the refusal, and the others may all
    /// be good.
    /// </summary>
    public List<(T Item, FrameioException? Error)> RemoveNamed(
        int size, int[] named, Func<int, FrameioException> errorOf)
    {
        List<(T Item, FrameioException? Error)> removed = [];
        foreach (int index in named)
        {
            removed.Add((_open[index], errorOf(index)));
        }

        foreach (int index in named.OrderByDescending(index => index))
        {
            _open.RemoveAt(index);
        }

        Contaminated = 0;
        Whole = Math.Max(Whole, size) - named.Length;
        return removed;
    }

    /// <summary>The contaminated item at the front is an offender: nothing else is left to be it.</summary>
    public List<(T Item, FrameioException? Error)> Condemn()
    {
        Contaminated = 0;
        return Take(1, Refusal);
    }

    /// <summary>The items at the front failed for a reason that says nothing of them or of the others.</summary>
    public List<(T Item, FrameioException? Error)> Fail(int size, FrameioException error)
    {
        Contaminated = 0;
        return Take(size, error);
    }

    private List<(T Item, FrameioException? Error)> Take(int size, FrameioException? error)
    {
        List<(T Item, FrameioException? Error)> taken = _open.GetRange(0, size).ConvertAll(item => (item, error));
        _open.RemoveRange(0, size);
        Whole = Math.Max(0, Whole - size);
        return taken;
    }
}
