using System.Runtime.CompilerServices;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// Carries a plan out: in each place what gives access first, then what takes it away. Whoever would go stays where
/// something that was to be given couldn't be: the row may have been about somebody who takes their place, and the next
/// run does what is left. To be used from one thread at a time.
/// </summary>
internal sealed class SyncRun
{
    private readonly Runner _runner;
    private readonly Queue<Outcome> _ended;
    private readonly HashSet<Change> _unsent = [];
    private readonly Dictionary<Change, SyncTarget> _targets = [];
    private readonly Dictionary<SyncTarget, int> _openGrants = [];
    private readonly HashSet<Change> _openBridges = [];
    private readonly HashSet<SyncTarget> _waiting = [];

    public SyncRun(Runner runner, SyncPlan plan)
    {
        (_runner, _ended) = (runner, new Queue<Outcome>(plan.Ended));
        foreach (SyncTarget target in plan.Places.Select(place => place.Target))
        {
            Take(target);
        }

        Total = _ended.Count + _unsent.Count;
    }

    /// <summary>Ends that come out in all, as far as is known by now.</summary>
    public long Total { get; }

    /// <summary>Ends that have come out.</summary>
    public long Ended { get; private set; }

    /// <summary>Changes that wait for others.</summary>
    public IEnumerable<Change> Unsent => _unsent;

    /// <summary>Carries it out, and returns every end.</summary>
    public async IAsyncEnumerable<Outcome> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (_ended.Count > 0)
        {
            yield return Told(_ended.Dequeue());
        }

        foreach (Change grant in _targets.Keys.Where(change => change.Direction == AccessChange.Grant).ToList())
        {
            await foreach (Outcome outcome in SubmitAsync(grant, cancellationToken))
            {
                yield return Told(outcome);
            }
        }

        while (_waiting.Count > 0)
        {
            SyncTarget[] ready = [.. _waiting.Where(IsReady)];
            foreach (SyncTarget target in ready)
            {
                _waiting.Remove(target);
                foreach (Change revocation in target.Revocations)
                {
                    await foreach (Outcome outcome in TakeOutAsync(target, revocation, cancellationToken))
                    {
                        yield return Told(outcome);
                    }
                }
            }

            _runner.Flush();
            if (ready.Length == 0)
            {
                yield return Told(Note(await _runner.NextAsync(cancellationToken)));
            }
        }

        await foreach (Outcome outcome in _runner.CompleteAsync(cancellationToken))
        {
            yield return Told(Note(outcome));
        }
    }

    /// <summary>
    /// Stops the work, and returns every end that has not come out; changes without one fail as stopped.
    /// </summary>
    public IReadOnlyList<Outcome> Abandon()
    {
        FrameioException stopped = new(FrameioErrorKind.Stopped, "The run was stopped before this was sent.");
        List<Outcome> rest = [.. _ended, .. _runner.Abandon(), .. _unsent.Select(change => change.Failed(stopped))];
        _ended.Clear();
        _unsent.Clear();
        Ended += rest.Count;
        return rest;
    }

    private void Take(SyncTarget target)
    {
        Change[] changes = [.. target.Grants, .. target.Revocations];
        if (target.IsDeclined)
        {
            Array.ForEach(changes, change => _ended.Enqueue(change.Declined()));
            return;
        }

        _openGrants[target] = target.Grants.Count;
        _openBridges.UnionWith(target.Bridges);
        _unsent.UnionWith(changes);
        Array.ForEach(changes, change => _targets[change] = target);
        if (target.Revocations.Count > 0)
        {
            _waiting.Add(target);
        }
    }

    // A role of one's own is given before the path goes by which somebody has it so far, wherever that is.
    private bool IsReady(SyncTarget target) => _openGrants[target] == 0 && _openBridges.Count == 0;

    private async IAsyncEnumerable<Outcome> TakeOutAsync(
        SyncTarget target, Change revocation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (target.HeldBy is { } failed)
        {
            _unsent.Remove(revocation);
            yield return revocation.Failed(Leaver.HeldBack(revocation, failed));
            yield break;
        }

        await foreach (Outcome outcome in SubmitAsync(revocation, cancellationToken))
        {
            yield return outcome;
        }
    }

    private async IAsyncEnumerable<Outcome> SubmitAsync(
        Change change, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _unsent.Remove(change);
        await foreach (Outcome outcome in _runner.SubmitAsync(change, cancellationToken))
        {
            yield return Note(outcome);
        }
    }

    private Outcome Note(Outcome outcome)
    {
        if (outcome is { Direction: AccessChange.Grant, Change: { } grant }
            && _targets.TryGetValue(grant, out SyncTarget? target))
        {
            _openGrants[target]--;
            bool isBridge = _openBridges.Remove(grant);
            if (outcome.Error is not null)
            {
                Hold(isBridge ? _openGrants.Keys : [target], outcome.Row.Number);
            }
        }

        return outcome;
    }

    // Whose path goes away where isn't kept in mind, so that nobody goes anywhere.
    private static void Hold(IEnumerable<SyncTarget> targets, long row)
    {
        foreach (SyncTarget target in targets)
        {
            target.Hold(row);
        }
    }

    private Outcome Told(Outcome outcome)
    {
        Ended++;
        return outcome;
    }
}
