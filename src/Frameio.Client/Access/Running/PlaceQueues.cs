using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Running;

/// <summary>The queues of a run, one a place, kind and direction.</summary>
internal sealed class PlaceQueues(AccessLists lists)
{
    private readonly Dictionary<(Relation Relation, AccessChange Direction), Workload> _workloads = [];
    private readonly Dictionary<(AccessList List, AccessChange Direction), PlaceQueue> _queues = [];

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<PlaceQueue> All => _queues.Values;

    /// <summary>The one with the most changes that wait.</summary>
    public PlaceQueue? Longest => _queues.Values.OrderByDescending(queue => queue.Waiting).FirstOrDefault();

    /// <summary>How long all that is left takes: kinds of change don't wait for each other.</summary>
    public TimeSpan TimeLeft => _workloads.Values.Select(workload => workload.TimeLeft(
        _queues.Values.Count(queue => queue.Workload == workload && queue.Waiting > 0))).DefaultIfEmpty().Max();

    /// <summary>The queue of a change.</summary>
    public PlaceQueue Of(Change change)
    {
        AccessList list = lists.ListOf(change.Kind, change.Place);
        if (!_queues.TryGetValue((list, change.Direction), out PlaceQueue? queue))
        {
            _queues[(list, change.Direction)] = queue = new PlaceQueue(list, WorkloadOf(change));
        }

        return queue;
    }

    private Workload WorkloadOf(Change change)
    {
        Relation relation = lists.RelationOf(change.Kind, change.Place);
        if (!_workloads.TryGetValue((relation, change.Direction), out Workload? workload))
        {
            _workloads[(relation, change.Direction)] = workload = new Workload(relation, change.Direction);
        }

        return workload;
    }
}
