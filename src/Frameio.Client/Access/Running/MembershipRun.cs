using System.Runtime.CompilerServices;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Relations;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Running;

/// <summary>
/// Carries many rows with few calls: each row is planned (found, checked, compared with the rows before it), then
/// submitted into its place's lane, where a full batch goes out while rows keep coming, and the rest at the end. Rows
/// come out as their fate is known. To be used from one thread at a time.
/// </summary>
public sealed class MembershipRun : IDisposable
{
    /// <summary>
    /// Rows on their way at once; more wait at the door, so that a file of any length takes the same memory.
    /// </summary>
    private const int MostUnderWay = 1000;

    private readonly MembershipWork _work;
    private readonly MembershipRunOptions _options;
    private readonly Dictionary<string, MembershipLane> _lanes = new(StringComparer.OrdinalIgnoreCase);
    private readonly OpenRows _open = new();
    private readonly OutcomeQueue _outcomes = new();
    private readonly Verification _verification;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _warnings = [];
    private long _taken;

    internal MembershipRun(MembershipWork work, MembershipRunOptions? options)
    {
        (_work, _options) = (work, options ?? new MembershipRunOptions());
        _verification = new Verification(Finish);
    }

    /// <summary>What is to be told beside the rows, once they are done.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>How far the run is.</summary>
    public RunProgress Progress
    {
        get
        {
            int waiting = _lanes.Values.Count(lane => lane.Waiting > 0);
            return new RunProgress(_taken, _taken - _open.Count, _work.TimeFor(_open.Batches + waiting, _open.Count));
        }
    }

    /// <summary>Starts a run that puts people into groups or takes them out.</summary>
    public static MembershipRun OfGroups(
        IFrameioCalls calls,
        AccountDirectory directory,
        AccessChange change,
        MembershipRunOptions? options = null) =>
        new(new GroupMembershipWork(calls, directory, change, (options?.Memory ?? new RunMemory()).Batches), options);

    /// <summary>Starts a run that puts people into workspaces or takes them out.</summary>
    public static MembershipRun OfWorkspaces(
        IFrameioCalls calls,
        AccountDirectory directory,
        AccessChange change,
        MembershipRunOptions? options = null) =>
        new(new WorkspaceWork(calls, directory, change), options);

    /// <summary>Starts a run that puts people on projects or takes them off.</summary>
    public static MembershipRun OfProjects(
        IFrameioCalls calls,
        AccountDirectory directory,
        AccessChange change,
        MembershipRunOptions? options = null) =>
        new(new ProjectWork(calls, directory, change), options);

    /// <summary>
    /// Finds the group, workspace or project for all rows, and refuses one whose members can't be changed here.
    /// </summary>
    /// <param name="text">Its id or name.</param>
    /// <param name="workspace">Id or name of a project's workspace, where projects share a name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">The place isn't found, isn't the only one, or is a synced group.</exception>
    public Task<IPlace> FindPlaceAsync(
        string text, string? workspace = null, CancellationToken cancellationToken = default) =>
        _work.FindPlaceAsync(text, workspace, cancellationToken);

    /// <summary>
    /// Finds out what a row means. A row that can't or needn't be sent is at its end and returned; null means that it
    /// can be submitted.
    /// </summary>
    public async ValueTask<MembershipOutcome?> PlanAsync(
        MembershipRow row, CancellationToken cancellationToken = default)
    {
        _taken++;
        try
        {
            await _work.ResolveAsync(row, cancellationToken);
            MembershipLane lane = LaneOf(row);
            if (lane.SeenBefore(row) is { } first)
            {
                return Compare(lane, row, first);
            }

            if (_options.Journal?.Find(lane.Place.Id, row.PersonKey, row.Role) is { } confirmed)
            {
                return row.FromJournal(confirmed);
            }

            return await lane.DecideAsync(row, _options.IsRehearsal, cancellationToken);
        }
        catch (FrameioException error)
        {
            return row.Failed(error);
        }
    }

    /// <summary>Refuses a role for all rows that can't be given, before anything is changed.</summary>
    /// <param name="role">The role.</param>
    /// <param name="place">Where, if that is the same for all rows.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidRole"/>.</exception>
    public Task RequireRoleAsync(string role, IPlace? place, CancellationToken cancellationToken = default) =>
        _work.RequireRoleAsync(role, place, cancellationToken);

    /// <summary>Takes a planned row in. Returns rows that came to their end meanwhile.</summary>
    public async IAsyncEnumerable<MembershipOutcome> SubmitAsync(
        MembershipRow row, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        MembershipLane lane = LaneOf(row);
        lane.Add(row);
        _open.Add(row);
        if (lane.Waiting >= _work.BatchSize)
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
    public async IAsyncEnumerable<MembershipOutcome> CompleteAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (MembershipLane lane in _lanes.Values.Where(lane => lane.Waiting > 0))
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

    /// <summary>
    /// Stops the work, and returns every row that has not come out yet; those without a fate fail as stopped.
    /// </summary>
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

    private MembershipLane LaneOf(MembershipRow row)
    {
        IPlace place = row.Place!;
        if (!_lanes.TryGetValue(place.Id, out MembershipLane? lane))
        {
            _lanes[place.Id] = lane = _work.OpenLane(place);
        }

        return lane;
    }

    // Nobody can tell which of two roles is meant, so where the earlier row still waits, neither is given.
    private MembershipOutcome Compare(MembershipLane lane, MembershipRow row, FirstRow first)
    {
        if (first.IsWithdrawn)
        {
            return row.Failed(ConflictingRow.Error(row, first.Row));
        }

        if (string.Equals(row.Role, first.Role, StringComparison.OrdinalIgnoreCase))
        {
            return row.As(AccessStatus.Duplicate);
        }

        if (lane.Withdraw(first.Row) is { } waiting)
        {
            Finish(waiting.Failed(ConflictingRow.Error(waiting, row.Number, row.Role)));
        }

        return row.Failed(ConflictingRow.Error(row, first.Row, first.Role));
    }

    private void Dispatch(MembershipLane lane)
    {
        IReadOnlyList<MembershipRow> rows = lane.Take();
        _open.Dispatch(rows.Count);
        lane.Tail = SendAsync(lane.Tail, lane, rows);
    }

    private async Task SendAsync(Task before, MembershipLane lane, IReadOnlyList<MembershipRow> rows)
    {
        await before;
        try
        {
            _stop.Token.ThrowIfCancellationRequested();
            if (_options.IsRehearsal)
            {
                Rehearse(lane, rows);
            }
            else
            {
                await lane.SendAsync(rows, outcome => End(lane, outcome), _stop.Token);
            }
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

    private void Rehearse(MembershipLane lane, IReadOnlyList<MembershipRow> rows)
    {
        foreach (MembershipRow row in rows)
        {
            End(lane, row.As(row.Would, row.Listed));
        }
    }

    private void End(MembershipLane lane, MembershipOutcome outcome)
    {
        _open.Land();
        if (_options.Verify && outcome.Status is AccessStatus.Added or AccessStatus.Present && lane is IReadBack place)
        {
            _verification.Hold(place, outcome);
            _outcomes.Wake();
        }
        else
        {
            Finish(outcome);
        }
    }

    private void Finish(MembershipOutcome outcome)
    {
        if (_options.Journal is { } journal && RunJournal.Confirms(outcome.Status))
        {
            journal.Append(outcome.Row.Place!.Id, outcome.Row.PersonKey, outcome.Status, outcome.Row.Role);
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
            foreach (IReadOnlyList<string> warnings in await Task.WhenAll(
                _lanes.Values.Select(lane => lane.FinishAsync(_stop.Token))))
            {
                _warnings.AddRange(warnings);
            }
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
