using System.Runtime.CompilerServices;
using Frameio.Client.Bulk.Journal;
using Frameio.Client.Groups;

namespace Frameio.Client.Bulk;

/// <summary>
/// Carries many rows with few calls: each row is planned (found, checked, compared with the rows before it), then submitted into its group's lane, where a full
/// batch goes out while rows keep coming, and the rest at the end. Rows come out as their fate is known. To be used from one thread at a time.
/// </summary>
public sealed class GroupMembershipRun : IDisposable
{
    /// <summary>Rows on their way at once; more wait at the door, so that a file of any length takes the same memory.</summary>
    private const int MostUnderWay = 1000;

    private readonly FrameioClient _client;
    private readonly AccountDirectory _directory;
    private readonly MembershipRunOptions _options;
    private readonly RowResolver _resolver;
    private readonly IMembershipSender _sender;
    private readonly Dictionary<string, GroupLane> _lanes = new(StringComparer.OrdinalIgnoreCase);
    private readonly OpenRows _open = new();
    private readonly OutcomeQueue _outcomes = new();
    private readonly Verification _verification;
    private readonly CancellationTokenSource _stop = new();
    private long _taken;

    /// <summary>Starts a run.</summary>
    public GroupMembershipRun(FrameioClient client, AccountDirectory directory, MembershipChange change, MembershipRunOptions? options = null)
    {
        (_client, _directory, _options) = (client, directory, options ?? new MembershipRunOptions());
        _resolver = new RowResolver(client, directory, change);
        _sender = change == MembershipChange.Add ? new AddSender(client, directory) : new RemoveSender(client, directory);
        _verification = new Verification(Finish);
    }

    /// <summary>How far the run is.</summary>
    public RunProgress Progress
    {
        get
        {
            int waiting = _lanes.Values.Count(lane => lane.Waiting > 0);
            return new RunProgress(_taken, _taken - _open.Count, _sender.TimeFor(_open.Batches + waiting, _open.Count));
        }
    }

    /// <summary>Finds the group for all rows, and refuses one whose members can't be changed here.</summary>
    /// <exception cref="FrameioException">The group isn't found, isn't the only one, or is synced.</exception>
    public Task<FrameioGroup> FindGroupAsync(string text, CancellationToken cancellationToken = default) => _resolver.FindGroupAsync(text, cancellationToken);

    /// <summary>Finds out what a row means. A row that can't or needn't be sent is at its end and returned; null means that it can be submitted.</summary>
    public async ValueTask<MembershipOutcome?> PlanAsync(MembershipRow row, CancellationToken cancellationToken = default)
    {
        _taken++;
        try
        {
            await _resolver.ResolveAsync(row, cancellationToken);
        }
        catch (FrameioException error)
        {
            return row.Failed(error);
        }

        return LaneOf(row).HasSeen(row.User!) ? row.As(MembershipStatus.Duplicate)
            : _options.Journal?.Find(row.Group!.Id, row.User!.Id!) is { } confirmed ? row.As(confirmed)
            : null;
    }

    /// <summary>Takes a planned row in. Returns rows that came to their end meanwhile.</summary>
    public async IAsyncEnumerable<MembershipOutcome> SubmitAsync(
        MembershipRow row, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        GroupLane lane = LaneOf(row);
        lane.Add(row);
        _open.Add(row);
        if (lane.Waiting >= _sender.BatchSize)
        {
            Dispatch(lane);
        }

        do
        {
            while (_outcomes.TryTake() is { } outcome)
            {
                yield return outcome;
            }

            if (_open.UnderWay > MostUnderWay)
            {
                await _outcomes.WaitAsync(cancellationToken);
            }
        }
        while (_open.UnderWay > MostUnderWay);
    }

    /// <summary>Sends what is left, and returns every row that has not come out yet.</summary>
    public async IAsyncEnumerable<MembershipOutcome> CompleteAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (GroupLane lane in _lanes.Values.Where(lane => lane.Waiting > 0))
        {
            Dispatch(lane);
        }

        Task work = FinishAsync();
        _ = WakeAfterAsync(work);
        while (true)
        {
            bool isOver = work.IsCompleted;
            while (_outcomes.TryTake() is { } outcome)
            {
                yield return outcome;
            }

            if (isOver)
            {
                break;
            }

            await _outcomes.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Stops the work, and returns every row that has not come out yet; those without a fate fail as stopped.</summary>
    /// <remarks>Calls on their way get a moment to notice; whoever pressed Ctrl+C waits no longer for them.</remarks>
    public IReadOnlyList<MembershipOutcome> Abandon()
    {
        _stop.Cancel();
        Task.WaitAll([.. _lanes.Values.Select(lane => lane.Tail)], TimeSpan.FromMilliseconds(300));
        FrameioException stopped = new(FrameioErrorKind.Stopped, "The run was stopped before this row was confirmed.");
        lock (_open)
        {
            List<MembershipOutcome> rest = [];
            while (_outcomes.TakeRest() is { } outcome)
            {
                rest.Add(outcome);
            }

            rest.AddRange(_open.TakeAll().Select(row => row.Failed(stopped)));
            return rest;
        }
    }

    /// <summary>Stops whatever still runs.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private GroupLane LaneOf(MembershipRow row)
    {
        FrameioGroup group = row.Group!;
        if (!_lanes.TryGetValue(group.Id, out GroupLane? lane))
        {
            _lanes[group.Id] = lane = new GroupLane(group, new KnownMembers(_client, _directory.AccountId, group));
        }

        return lane;
    }

    private void Dispatch(GroupLane lane)
    {
        IReadOnlyList<MembershipRow> rows = lane.Take();
        _open.Dispatch(rows.Count);
        lane.Tail = SendAsync(lane.Tail, lane, rows);
    }

    private async Task SendAsync(Task before, GroupLane lane, IReadOnlyList<MembershipRow> rows)
    {
        await before;
        try
        {
            _stop.Token.ThrowIfCancellationRequested();
            await _sender.SendAsync(lane, rows, outcome => End(lane, outcome), _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The rows stay open, for Abandon.
        }
        catch (Exception failure)
        {
            _outcomes.Fail(failure);
        }
        finally
        {
            _open.BatchDone();
        }
    }

    private void End(GroupLane lane, MembershipOutcome outcome)
    {
        _open.Land();
        if (_options.Verify && outcome.Result.Status == MembershipStatus.Added)
        {
            _verification.Hold(lane, outcome);
            _outcomes.Wake();
        }
        else
        {
            Finish(outcome);
        }
    }

    private void Finish(MembershipOutcome outcome)
    {
        if (_options.Journal is { } journal && RunJournal.Confirms(outcome.Result.Status))
        {
            journal.Append(outcome.Row.Group!.Id, outcome.Row.User!.Id!, outcome.Result.Status);
        }

        // At once, so that a row is either still open or in the queue when the run is abandoned.
        lock (_open)
        {
            if (_open.TryRemove(outcome.Row))
            {
                _outcomes.Add(outcome);
            }
        }
    }

    private async Task FinishAsync()
    {
        try
        {
            await Task.WhenAll(_lanes.Values.Select(lane => lane.Tail));
            await _verification.CompleteAsync(_stop.Token);
        }
        catch (Exception failure)
        {
            _outcomes.Fail(failure);
        }
    }

    // Not by the work itself: whoever it woke would look before it is over, and wait for ever.
    private async Task WakeAfterAsync(Task work)
    {
        await work;
        _outcomes.Wake();
    }
}
