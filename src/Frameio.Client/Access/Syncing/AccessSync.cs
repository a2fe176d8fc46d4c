using System.Runtime.CompilerServices;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Relations;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// A desired state: for each place that its rows name, and each kind of access they name there, those who have it
/// become exactly those of the rows. Rows come in one by one; then all is read and planned, and only then anything is
/// changed. What no row names, and is named beside none, isn't touched; neither is the role in the account of whoever
/// isn't named. To be used from one thread at a time, and once.
/// </summary>
public sealed class AccessSync : IDisposable
{
    private readonly AccountDirectory _directory;
    private readonly SyncOptions _options;
    private readonly AccessLists _lists;
    private readonly Intake _intake;
    private readonly Runner _runner;
    private readonly CancellationTokenSource _stop = new();
    private readonly SyncReads _reads;
    private readonly RepeatedRoles _repeated = new();
    private readonly Aftermath _aftermath;
    private SyncRun? _run;
    private long _late;

    /// <summary>Begins one.</summary>
    /// <param name="calls">
    /// The session, of V4: V2 knows people by their addresses alone, and an address with a slip in it would be invited.
    /// </param>
    /// <param name="directory">The account.</param>
    /// <param name="options">How it is done.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.EndpointUnavailable"/>: the session is of V2.
    /// </exception>
    public AccessSync(IFrameioCalls calls, AccountDirectory directory, SyncOptions? options = null)
    {
        if (calls.KnowsPeopleByAddress)
        {
            throw new FrameioException(
                FrameioErrorKind.EndpointUnavailable,
                "V2 can't tell a slip in an address from a stranger, whom it would invite; connect to V4 for a "
                    + "desired state.")
            { NeedsV4 = true };
        }

        (_directory, _options) = (directory, options ?? new SyncOptions());
        RunMemory memory = _options.Memory ?? new RunMemory();
        TakingRules rules = new(_options.CallerId);
        AccessLists NewLists() => new(calls, directory, memory, rules);
        _lists = NewLists();
        _runner = new Runner(_lists, new RunOptions { Memory = memory });
        _intake = new Intake(_lists);
        _reads = new SyncReads(_lists, _stop.Token);
        _aftermath = new Aftermath(
            NewLists, directory.AccountId, _intake.Holds, _options with { Memory = memory });
    }

    /// <summary>What is to be told beside the rows, once they are done.</summary>
    public IReadOnlyList<string> Warnings => [.. _runner.Warnings, .. _aftermath.Warnings];

    /// <summary>Roles that many people are given in one place, which a group would do in fewer calls.</summary>
    public IReadOnlyList<RepeatedRole> RepeatedRoles => _repeated.All;

    /// <summary>Lists that were read for the plan, and those that are to be, as far as is known by now.</summary>
    public ReviewProgress Reading => _reads.Progress;

    /// <summary>How far carrying it out is: rows, and those of no row who are taken out.</summary>
    public RunProgress Progress => _run is null
        ? new RunProgress(_intake.Rows, 0, TimeSpan.Zero)
        : new RunProgress(_run.Total + _late, _run.Ended + _late, TimeLeft(_run));

    /// <summary>Names a place beside the rows: one without a row is to have nobody.</summary>
    /// <param name="kind">The kind of access.</param>
    /// <param name="text">Id or name of the group, workspace or project.</param>
    /// <param name="workspace">Id or name of a project's workspace, where projects share a name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">The place isn't found, isn't the only one, or is a synced group.</exception>
    public Task<Place> NamePlaceAsync(
        AccessKind kind, string text, string? workspace = null, CancellationToken cancellationToken = default) =>
        _intake.NameAsync(kind, text, workspace, cancellationToken);

    /// <summary>Takes in a row, which grants.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.TokenRejected"/>: no row can be understood. What is wrong with one row is its end.
    /// </exception>
    public Task AddAsync(InputRow row, CancellationToken cancellationToken = default) => _intake.AddAsync(
        row with { Direction = AccessChange.Grant }, refusal: null, cancellationToken);

    /// <summary>
    /// Takes in a row that was refused on its face. It fails, and whoever it may have meant, as far as it says, stays.
    /// </summary>
    /// <param name="row">The row; without a place nothing is known of it, its kind neither.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <inheritdoc cref="AddAsync"/>
    public Task RefuseAsync(InputRow row, FrameioException refusal, CancellationToken cancellationToken = default) =>
        _intake.AddAsync(row with { Direction = AccessChange.Grant }, refusal, cancellationToken);

    /// <summary>Reads who is where, and works out what the input takes. Nothing is sent.</summary>
    /// <exception cref="FrameioException">
    /// The token is refused, or a place without rows can't be read. Why a plan may not be carried out is its
    /// <see cref="SyncPlan.Refusal"/>.
    /// </exception>
    public async Task<SyncPlan> PlanAsync(CancellationToken cancellationToken = default)
    {
        using CancellationTokenRegistration stop = cancellationToken.Register(_stop.Cancel);
        return await new SyncPlanner(_lists, _intake, _options, _directory.AccountId, _reads)
            .RunAsync(cancellationToken);
    }

    /// <summary>
    /// Carries a plan out. In each place access is given, then roles are changed, and only when none of that failed is
    /// it taken away. Returns an end of each row, and of each who is taken out, whose row has the number 0 and can be
    /// revoked or granted as it is.
    /// </summary>
    /// <exception cref="FrameioException">
    /// The plan's <see cref="SyncPlan.Refusal"/>, before anything is sent.
    /// </exception>
    public async IAsyncEnumerable<Outcome> ApplyAsync(
        SyncPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (plan.Refusal is { } refusal)
        {
            throw refusal;
        }

        _run = new SyncRun(_runner, plan);
        await foreach (Outcome outcome in _run.RunAsync(cancellationToken))
        {
            yield return Noted(outcome);
        }

        IEnumerable<SyncTarget> targets = plan.Places.Select(place => place.Target);
        await foreach (Outcome outcome in _aftermath.RunAsync(targets, cancellationToken))
        {
            _late++;
            yield return Noted(outcome);
        }
    }

    /// <summary>
    /// Stops the work, and returns every end that has not come out yet; what has none fails as stopped.
    /// </summary>
    public IReadOnlyList<Outcome> Abandon()
    {
        if (_run is null)
        {
            return _intake.Abandon();
        }

        IReadOnlyList<Outcome> late = _aftermath.Abandon();
        _late += late.Count;
        return [.. _run.Abandon(), .. late];
    }

    /// <summary>Stops whatever still runs.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _runner.Dispose();
        _aftermath.Dispose();
    }

    private Outcome Noted(Outcome outcome)
    {
        if (outcome.Error is { StatusCode: 404 } missing)
        {
            _directory.ForgetAfter(missing);
        }

        _repeated.Note(outcome);
        return outcome;
    }

    private TimeSpan TimeLeft(SyncRun run) => run.Unsent
        .GroupBy(change => (change.Kind, change.Direction))
        .Select(waiting => _lists.RelationOf(waiting.Key.Kind).TimeFor(waiting.Key.Direction, waiting.Count()))
        .Append(_runner.TimeLeft)
        .Max();
}
