using System.Runtime.CompilerServices;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Relations;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Running;

/// <summary>
/// Carries changes out: a queue a place, from which a full batch goes out while changes keep coming, and the rest at
/// the end. Outcomes come out as they are known. To be used from one thread at a time.
/// </summary>
internal sealed class Runner : IDisposable
{
    /// <summary>
    /// Changes on their way at once; more wait at the door, so that a file of any length takes the same memory.
    /// </summary>
    private const int MostUnderWay = 1000;

    /// <summary>
    /// Changes that wait for their batch to fill: so many rows over so many places are held in memory.
    /// </summary>
    private const int MostWaiting = 10_000;

    /// <summary>Places that are worked on at once.</summary>
    private const int MostPlaces = 32;

    private readonly RunOptions _options;
    private readonly PlaceQueues _queues;
    private readonly OpenChanges _open = new();
    private readonly Outcomes _outcomes;
    private readonly Verification _verification;
    private readonly Arrivals _arrivals;
    private readonly SemaphoreSlim _places = new(MostPlaces, MostPlaces);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _warnings = [];

    public Runner(AccessLists lists, RunOptions options)
    {
        (_options, _queues, _outcomes) = (options, new PlaceQueues(lists), new Outcomes(_open));
        (_verification, _arrivals) = (new Verification(Finish), new Arrivals(Finish));
    }

    /// <summary>What is to be told beside the rows, once they are done.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Changes that have no end yet.</summary>
    public int Open => _open.Count;

    /// <summary>Whether the work was stopped before it came to its end.</summary>
    public bool IsStopped => _stop.IsCancellationRequested;

    /// <summary>How long what came in so far still takes at the service's rate, if nobody else uses it.</summary>
    public TimeSpan TimeLeft => _queues.TimeLeft;

    /// <summary>Takes a change in. Returns those that came to their end meanwhile.</summary>
    public async IAsyncEnumerable<Outcome> SubmitAsync(
        Change change, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue(change);
        while (true)
        {
            while (_outcomes.TryTake() is { } outcome)
            {
                yield return outcome;
            }

            if (_open.UnderWay <= MostUnderWay)
            {
                break;
            }

            await _outcomes.LandingAsync(cancellationToken);
        }
    }

    /// <summary>Keeps what a journal confirms until its place is read back.</summary>
    public void Hold(Change confirmed)
    {
        PlaceQueue queue = _queues.Of(confirmed);
        queue.Workload.Add();
        _open.Add(confirmed);
        _open.Dispatch(1);
        End(queue, confirmed.FromJournal());
    }

    /// <summary>Takes back the change of an earlier row about the same subject and ends it, if it waits yet.</summary>
    public bool Withdraw(AccessList list, EarlierRow earlier, Change later, Func<Change, Outcome> end)
    {
        PlaceQueue? queue = _queues.All.FirstOrDefault(queue => queue.List == list);
        if (queue?.Withdraw(earlier.Number, later.Subject.Key) is not { } waiting)
        {
            return false;
        }

        _open.Dispatch(1);
        End(queue, end(waiting));
        return true;
    }

    /// <summary>Sends what waits for its batch to fill; more may come.</summary>
    public void Flush()
    {
        foreach (PlaceQueue queue in _queues.All.Where(queue => queue.Waiting > 0))
        {
            Dispatch(queue, queue.Waiting);
        }
    }

    /// <summary>The next change that comes to its end, of those that are under way.</summary>
    public async ValueTask<Outcome> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_outcomes.TryTake() is { } outcome)
            {
                return outcome;
            }

            await _outcomes.LandingAsync(cancellationToken);
        }
    }

    /// <summary>Sends what is left, and returns every outcome that has not come out yet.</summary>
    public async IAsyncEnumerable<Outcome> CompleteAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Flush();
        _ = FinishAsync();
        while (await _outcomes.WaitAsync(cancellationToken))
        {
            while (_outcomes.TryTake() is { } outcome)
            {
                yield return outcome;
            }
        }
    }

    /// <summary>
    /// Stops the work, and returns every outcome that has not come out yet; changes without one fail as stopped.
    /// </summary>
    /// <remarks>Calls on their way get a moment to notice; whoever pressed Ctrl+C waits no longer for them.</remarks>
    public IReadOnlyList<Outcome> Abandon()
    {
        _stop.Cancel();
        Task.WaitAll([.. _queues.All.Select(queue => queue.Tail)], TimeSpan.FromMilliseconds(300));
        FrameioException stopped = Stopped();

        // What is carried out stays so, whether or not its effect was seen.
        return _outcomes.TakeRest(change => _arrivals.Unawaited(change) ?? change.Failed(stopped));
    }

    /// <summary>Why a row fails that has no fate when a run is stopped.</summary>
    public static FrameioException Stopped() =>
        new(FrameioErrorKind.Stopped, "The run was stopped before this row was confirmed.");

    /// <summary>Ends the run where it is, for what no row is to blame for.</summary>
    public void Halt(Exception failure)
    {
        _outcomes.Complete(failure);
        _stop.Cancel();
    }

    /// <summary>Stops whatever still runs.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _places.Dispose();
    }

    private void Queue(Change change)
    {
        PlaceQueue queue = _queues.Of(change);
        queue.Add(change);
        queue.Workload.Add();
        _open.Add(change);

        // Several, when the service turns out to take fewer than wait; what doesn't fill a batch waits for more.
        while (queue.Workload.BatchSize is var full && queue.Waiting >= full)
        {
            Dispatch(queue, full);
        }

        if (_open.Waiting > MostWaiting && _queues.Longest is { } longest)
        {
            Dispatch(longest, longest.Waiting);
        }
    }

    private void Dispatch(PlaceQueue queue, int count)
    {
        IReadOnlyList<Change> batch = queue.Take(count);
        _open.Dispatch(batch.Count);
        queue.Workload.BatchSent();
        queue.Tail = SendAsync(queue.Tail, queue, batch);
    }

    private async Task SendAsync(Task before, PlaceQueue queue, IReadOnlyList<Change> batch)
    {
        await before;
        try
        {
            await _places.WaitAsync(_stop.Token);
            try
            {
                await SendAsync(queue, batch);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The changes stay open, for Abandon.
        }
        catch (Exception unforeseen)
        {
            Halt(Unforeseen.Error(unforeseen));
        }
        finally
        {
            queue.Workload.BatchDone();
        }
    }

    private async Task SendAsync(PlaceQueue queue, IReadOnlyList<Change> batch)
    {
        if (_options.IsRehearsal)
        {
            await queue.List.RehearseAsync(batch, outcome => End(queue, outcome), _stop.Token);
            return;
        }

        IReadOnlyList<Change> open = batch;
        for (int round = 1; open.Count > 0; round++)
        {
            BatchRound report = new(
                queue.List,
                round,
                note: change => TryNote((journal, sent) => journal.Sending(sent), change),
                end: outcome => End(queue, outcome),
                _stop.Token);
            await queue.SendAsync(open, report, _stop.Token);
            if (!report.Unanswered.IsEmpty)
            {
                await queue.List.PauseAsync(_stop.Token);
            }

            round = report.Unanswered.Count < open.Count ? 0 : round;
            open = [.. report.Unanswered];
        }
    }

    private void End(PlaceQueue queue, Outcome outcome)
    {
        _open.Land();
        queue.Workload.End();
        if (queue.List.IsAwaited(outcome))
        {
            _arrivals.Hold(queue.List, outcome);
            _outcomes.Landed();
        }
        else if (_options.Verify && Verification.IsNeeded(outcome))
        {
            _verification.Hold(queue.List, outcome);
            _outcomes.Landed();
        }
        else
        {
            Finish(outcome);
        }
    }

    // What was carried out was, whether or not it could be noted.
    private void Finish(Outcome outcome)
    {
        TryNote((journal, ended) => journal.Note(ended), outcome);
        _outcomes.Add(outcome);
        if (outcome.Error is { Kind: FrameioErrorKind.TokenRejected } rejected)
        {
            Halt(rejected);
        }
    }

    // The first line that can't be written ends the run where it is: what follows could not be noted either.
    private bool TryNote<T>(Action<RunJournal, T> note, T what)
    {
        try
        {
            if (_options.Journal is { } journal)
            {
                note(journal, what);
            }

            return true;
        }
        catch (Exception failure) when (failure is FrameioException or ObjectDisposedException)
        {
            Halt(failure);
            return false;
        }
    }

    private async Task FinishAsync()
    {
        try
        {
            await Task.WhenAll(_queues.All.Select(queue => queue.Tail));
            await _arrivals.CompleteAsync(_stop.Token);
            await _verification.CompleteAsync(_stop.Token);
            foreach (IReadOnlyList<string> warnings in await Task.WhenAll(
                _queues.All.Select(queue => queue.List.FinishAsync(_stop.Token))))
            {
                _warnings.AddRange(warnings);
            }

            _outcomes.Complete(failure: null);
        }
        catch (Exception failure)
        {
            _outcomes.Complete(failure);
        }
    }
}
