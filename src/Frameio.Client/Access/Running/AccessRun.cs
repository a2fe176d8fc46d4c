using System.Runtime.CompilerServices;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Running;

/// <summary>
/// Many rows, of any kinds, with few calls, as they come: each is planned, then submitted, and comes out as its fate is
/// known. To be used from one thread at a time.
/// </summary>
public sealed class AccessRun : IDisposable
{
    private readonly AccountDirectory _directory;
    private readonly AccessLists _lists;
    private readonly Dictionary<FrameioErrorKind, FrameioException> _missing = [];
    private readonly RunOptions _options;
    private readonly Planner _planner;
    private readonly Runner _runner;
    private readonly LowerRoles? _lower;
    private readonly RepeatedRoles _repeated = new();
    private readonly List<string> _closing = [];
    private long _taken;

    /// <summary>Starts a run.</summary>
    /// <param name="calls">The session.</param>
    /// <param name="directory">The account.</param>
    /// <param name="options">What it does beyond sending rows.</param>
    public AccessRun(IFrameioCalls calls, AccountDirectory directory, RunOptions? options = null)
    {
        _directory = directory;
        _options = options ?? new RunOptions();
        TakingRules rules = new(_options.CallerId, _options.Listed, _options.IsRehearsal);
        AdobeWork? adobe = _options.Adobe is { } access
            ? new AdobeWork(access, calls, directory, _options.CallerId)
            : null;
        _lists = new AccessLists(calls, directory, _options.Memory ?? new RunMemory(), rules, adobe, _options.Since);
        _runner = new Runner(_lists, _options);
        _planner = new Planner(_lists, _options, _runner.Withdraw);
        _lower = _options.TellsOfLowerRoles ? new LowerRoles(calls, directory) : null;
    }

    /// <summary>What is to be told beside the rows, once they are done.</summary>
    public IReadOnlyList<string> Warnings => [.. _runner.Warnings, .. _closing];

    /// <summary>Roles that many people are given in one place, which a group would do in fewer calls.</summary>
    public IReadOnlyList<RepeatedRole> RepeatedRoles => _repeated.All;

    /// <summary>How far the run is.</summary>
    public RunProgress Progress => new(_taken, _taken - _runner.Open, _runner.TimeLeft);

    /// <summary>What carrying out takes that a rehearsal has found to be changed.</summary>
    public RunForecast Foresee(IEnumerable<RehearsedPlace> places) => RunForecast.Of(places, _lists);

    /// <summary>
    /// Finds the group, workspace or project for all rows of a kind, and refuses one whose members can't be changed
    /// here.
    /// </summary>
    /// <param name="kind">The kind of access.</param>
    /// <param name="text">Its id or name.</param>
    /// <param name="workspace">Id or name of a project's workspace, where projects share a name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">The place isn't found, isn't the only one, or is a synced group.</exception>
    public Task<Place> FindPlaceAsync(
        AccessKind kind, string text, string? workspace = null, CancellationToken cancellationToken = default) =>
        _planner.FindPlaceAsync(kind, text, workspace, cancellationToken).AsTask();

    /// <summary>Refuses a role for all rows of a kind that can't be given, before anything is changed.</summary>
    /// <param name="kind">The kind of access.</param>
    /// <param name="role">The role.</param>
    /// <param name="place">Where, if that is the same for all rows.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidRole"/>.</exception>
    public Task RequireRoleAsync(
        AccessKind kind, string role, Place? place, CancellationToken cancellationToken = default) =>
        _planner.RequireRoleAsync(kind, role, place, cancellationToken);

    /// <summary>
    /// Finds out what a row means. What can't or needn't be sent is at its end; a change can be submitted.
    /// </summary>
    public async ValueTask<Planned> PlanAsync(InputRow row, CancellationToken cancellationToken = default)
    {
        _taken++;
        Planned planned = await _planner.PlanAsync(row, cancellationToken);
        Note(planned.Outcome?.Error);
        if (planned.Outcome?.Error is { Kind: FrameioErrorKind.TokenRejected } rejected)
        {
            // Every row after it would be answered the same.
            _runner.Halt(rejected);
        }

        if (planned.Change is not { Confirmed: not null } confirmed)
        {
            return planned;
        }

        Outcome outcome = confirmed.FromJournal();
        if (!_options.Verify || _options.IsRehearsal || !Verification.IsNeeded(outcome))
        {
            return outcome;
        }

        _runner.Hold(confirmed);
        return default;
    }

    /// <summary>Takes a planned change in. Returns rows that came to their end meanwhile.</summary>
    public async IAsyncEnumerable<Outcome> SubmitAsync(
        Change change, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (Outcome outcome in _runner.SubmitAsync(change, cancellationToken))
        {
            yield return Noted(outcome);
        }
    }

    /// <summary>Sends what is left, and returns every row that has not come out yet.</summary>
    public async IAsyncEnumerable<Outcome> CompleteAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (Outcome outcome in _runner.CompleteAsync(cancellationToken))
        {
            yield return Noted(outcome);
        }

        if (_lower is not null)
        {
            _closing.AddRange(await _lower.TellAsync(cancellationToken));
        }

        if (!_options.IsRehearsal && !_runner.IsStopped)
        {
            _options.Journal?.Finish();
        }
    }

    /// <summary>
    /// Sends what came in, and returns every row that has not come out yet. The run breaks off here: its journal says
    /// nothing of an end.
    /// </summary>
    public async IAsyncEnumerable<Outcome> DrainAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (Outcome outcome in _runner.CompleteAsync(cancellationToken))
        {
            yield return Noted(outcome);
        }
    }

    /// <summary>
    /// Stops the work, and returns every row that has not come out yet; those without a fate fail as stopped.
    /// </summary>
    /// <param name="others">Rows that were planned, and neither submitted nor told.</param>
    public IReadOnlyList<Outcome> Abandon(IEnumerable<InputRow>? others = null) =>
    [
        .. _runner.Abandon().Select(Noted),
        .. (others ?? []).Select(row => Outcome.Failed(row, Runner.Stopped())),
    ];

    /// <summary>Stops whatever still runs, and makes lists old that held what the service doesn't know.</summary>
    public void Dispose()
    {
        _runner.Dispose();
        foreach (FrameioException missing in _missing.Values)
        {
            _directory.ForgetAfter(missing);
        }

        _missing.Clear();
    }

    // Not at once: each row after it would read the lists again.
    private void Note(FrameioException? failure)
    {
        if (failure is { StatusCode: 404 } missing)
        {
            _missing[missing.Kind] = missing;
        }
    }

    private Outcome Noted(Outcome outcome)
    {
        Note(outcome.Error);
        _lower?.Note(outcome);
        _repeated.Note(outcome);
        return outcome;
    }
}
