using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Running;

/// <summary>
/// The changes of one kind and direction in one place: those that wait for the next batch, and the batches that follow
/// each other.
/// </summary>
internal sealed class PlaceQueue(AccessList list, Workload workload)
{
    private readonly List<Change> _waiting = [];

    public AccessList List => list;

    public Workload Workload => workload;

    /// <summary>Changes that wait for the next batch.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>The last of the batches so far; it never fails.</summary>
    public Task Tail { get; set; } = Task.CompletedTask;

    public void Add(Change change) => _waiting.Add(change);

    /// <summary>
    /// Takes back the change of a row and a subject that still waits; null when it is gone already.
    /// </summary>
    public Change? Withdraw(long number, string subjectKey)
    {
        Change? change = _waiting.Find(waiting => waiting.Row.Number == number
            && string.Equals(waiting.Subject.Key, subjectKey, StringComparison.OrdinalIgnoreCase));
        if (change is not null)
        {
            _waiting.Remove(change);
        }

        return change;
    }

    /// <summary>Takes out so many of those that wait the longest.</summary>
    public IReadOnlyList<Change> Take(int count)
    {
        List<Change> taken = _waiting.GetRange(0, count);
        _waiting.RemoveRange(0, count);
        return taken;
    }

    /// <summary>Carries a batch out.</summary>
    public Task SendAsync(IReadOnlyList<Change> batch, IRunReport report, CancellationToken cancellationToken) =>
        workload.Direction == AccessChange.Grant
            ? list.GiveAsync(batch, report, cancellationToken)
            : list.TakeAsync(batch, report, cancellationToken);
}
