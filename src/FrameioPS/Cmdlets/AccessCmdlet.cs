using System.Diagnostics;
using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Access.Running;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Errors;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>A cmdlet that gives access or takes it away: many rows in, one result a row out.</summary>
public abstract class AccessCmdlet : SessionCmdlet
{
    private readonly RunSummary _summary = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<string> _warnings = [];
    private readonly Queue<(InputRow Row, Planned Planned)> _postponed = new();
    private AccessRun? _run;
    private RunJournal? _journal;
    private RunProgress? _before;
    private long _row;
    private (long Row, ErrorRecord Record)? _fatal;

    /// <summary>
    /// The input as it comes, whatever it is. It lets every input be a row with a result: one that the other parameters
    /// can't be bound from would otherwise end in the binder's words, and without a result.
    /// </summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// A file that confirmed rows are noted in. The same command with the same file skips what is confirmed, so a run
    /// that was cut off can be started again.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string? Journal { get; set; }

    /// <summary>Whether its rows give access or take it away.</summary>
    private protected abstract AccessChange Change { get; }

    /// <summary>What the progress bar calls the act.</summary>
    private protected abstract string Activity { get; }

    /// <summary>What the run does beyond what every command's does.</summary>
    private protected virtual RunOptions Options => new();

    /// <summary>The run that rows are given to.</summary>
    private protected AccessRun Run => _run!;

    /// <summary>The number of the next row.</summary>
    private protected long NextRow => _row + 1;

    /// <summary>The rows of the input object, with what is wrong with each on its face.</summary>
    private protected abstract IEnumerable<SaidRow> ReadRows();

    /// <summary>What the confirmation calls the act.</summary>
    private protected abstract string Describe(AccessKind kind, Place place);

    /// <summary>Which view its results are shown in.</summary>
    private protected abstract string ViewName { get; }

    /// <summary>How far the reading is that finds out what rows there are, for a command that does that.</summary>
    private protected virtual ReviewProgress Reading => default;

    /// <summary>Says what to do about what the run warns of.</summary>
    private protected virtual string Advise(string warning) => warning;

    /// <summary>Whether a row is to wait for all others, for <see cref="Finish"/> to go on with.</summary>
    private protected virtual bool Postpones(InputRow row, Planned planned) => false;

    /// <summary>Whether a row that ended so has a result; it has unless the command itself made the row up.</summary>
    private protected virtual bool IsTold(Outcome outcome) => true;

    /// <summary>Whether a row that ended so is only counted, since it says what is so already.</summary>
    private protected virtual bool IsOnlyCounted(Outcome outcome) => false;

    /// <summary>How far the work is: of this run and those before it.</summary>
    private protected virtual RunProgress Progress => _before?.Plus(_run!.Progress) ?? _run!.Progress;

    /// <summary>Says in a line for each place what a rehearsal would do there.</summary>
    private protected virtual void Rehearse()
    {
        foreach ((AccessKind kind, Place place, string subjects) in _summary.Rehearsed)
        {
            ShouldProcess(subjects, Describe(kind, place));
        }
    }

    /// <summary>Stops the work, and returns the ends of all rows that have none yet.</summary>
    private protected virtual IReadOnlyList<Outcome> AbandonRun() =>
        _run!.Abandon(TakePostponed().Select(postponed => postponed.Row));

    /// <summary>
    /// Does what is left to do once all rows came in, or those before one that ends the command.
    /// </summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>What else there is to say at the end.</summary>
    private protected virtual void Closing()
    {
    }

    private protected override void Begin()
    {
        base.Begin();
        _journal = JournalOpening.Open(this, Journal, new JournalIdentity(Client.BaseUri, AccountId), IsRehearsal);
        if (_journal?.ArchivedAs is { } archive)
        {
            WriteWarning(
                $"The run that the journal '{Journal}' tells of has come to its end, so this one starts anew. The old "
                    + $"journal is kept as '{archive}'.");
        }

        _run = Start();
    }

    /// <summary>A row that names nothing gets a result of its own, as every row does.</summary>
    private protected override bool RefuseEmptyInput() => false;

    private protected override void Process()
    {
        if (Columns.IsBlank(InputObject))
        {
            _row++;
            _summary.Blank++;
            return;
        }

        foreach (SaidRow said in ReadRows())
        {
            _row = said.Row.Number;
            Process(said);
            if (_fatal is not null)
            {
                // The run breaks off: its journal says nothing of an end.
                Conclude(stop => _run!.DrainAsync(stop));
            }
        }
    }

    private protected override void End() => Conclude(stop => _run!.CompleteAsync(stop));

    private protected override void Tick()
    {
        if (_run is not null)
        {
            WriteProgress(Reading is { Done: var done, Total: var total } reading && done < total
                ? WorkProgress.Of(Activity, reading)
                : WorkProgress.Of(Activity, Progress));
        }
    }

    private protected override void Stopped()
    {
        try
        {
            Abandon();
        }
        catch (PipelineStoppedException)
        {
            // The pipeline takes nothing more. With a journal, the same command goes on from here.
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _run?.Dispose();
            _journal?.Dispose();
        }
    }

    /// <summary>The role that a parameter is given or a row says.</summary>
    private protected string? RoleSaid(string? bound) => TextSaid(bound, Columns.Role);

    /// <summary>
    /// What a parameter is given or a row says. The binder takes nothing from a table, or from a header with a space
    /// too many.
    /// </summary>
    private protected string? TextSaid(string? bound, string[] columns) =>
        string.IsNullOrWhiteSpace(bound) ? Columns.TextIn(InputObject, columns) : bound;

    /// <summary>Who the person of a row is, as parameters are given or the row says.</summary>
    private protected AdobeIdentity IdentitySaid(string? firstName, string? lastName, string? country) => new()
    {
        FirstName = TextSaid(firstName, Columns.FirstName),
        LastName = TextSaid(lastName, Columns.LastName),
        Country = TextSaid(country, Columns.Country),
    };

    /// <summary>Takes a row in, unless it and all others can't be read.</summary>
    private protected void Process(SaidRow said)
    {
        (InputRow row, FrameioException? refusal) = said;
        if (refusal?.Kind == FrameioErrorKind.MissingColumn && row.Number == 1)
        {
            // A wrong header, or a parameter that was forgotten, is one slip and not one for each row.
            ThrowTerminatingError(refusal.ToRecord(row.Source));
        }

        Take(row, refusal);
    }

    /// <summary>Carries a row out, unless it can't be.</summary>
    /// <param name="row">The row.</param>
    /// <param name="refusal">What is wrong with it on its face; null for nothing.</param>
    private protected virtual void Take(InputRow row, FrameioException? refusal)
    {
        Planned planned = refusal is null
            ? Await(stop => _run!.PlanAsync(row, stop).AsTask())
            : Outcome.Failed(row, refusal);
        if (Postpones(row, planned))
        {
            _postponed.Enqueue((row, planned));
        }
        else
        {
            Process(planned);
        }
    }

    /// <summary>Carries out what was planned of a row.</summary>
    private protected void Process(Planned planned)
    {
        if (planned.Outcome is { } end)
        {
            Write(end);
        }
        else if (planned.Change is { } change)
        {
            Process(change);
        }
    }

    /// <summary>Carries out what came in, and goes on with a run that reads anew who is where.</summary>
    private protected void ReadAnew()
    {
        Write(stop => _run!.DrainAsync(stop));
        _warnings.AddRange(_run!.Warnings);
        _before = Progress;
        _run.Dispose();
        _run = Start();
    }

    /// <summary>The rows that wait for all others.</summary>
    private protected IReadOnlyCollection<(InputRow Row, Planned Planned)> Postponed => _postponed;

    /// <summary>
    /// The rows that wait for all others, each as it was planned. One after the other waits no longer, so that a stop
    /// in between tells of those that still do.
    /// </summary>
    private protected IEnumerable<(InputRow Row, Planned Planned)> TakePostponed()
    {
        while (_postponed.Count > 0)
        {
            yield return _postponed.Dequeue();
        }
    }

    /// <summary>Adds to what is warned of at the end.</summary>
    private protected void WarnAtEnd(string warning) => _warnings.Add(warning);

    // Then the rows before the first that fails are carried out and told, before its error ends the pipeline.
    private bool EndsAtErrors =>
        $"{Preference("ErrorAction", "ErrorActionPreference")}" == nameof(ActionPreference.Stop);

    private AccessRun Start() => new(
        Client,
        Directory,
        Options with
        {
            Adobe = Options.Adobe ?? GivenAdobe,
            Memory = Memory,
            Journal = _journal,
            IsRehearsal = IsRehearsal,
            CallerId = UserId,
        });

    private void Conclude(Func<CancellationToken, IAsyncEnumerable<Outcome>> rest)
    {
        Finish();
        Write(rest);
        Rehearse();
        EndProgress();
        foreach (string warning in _warnings.Concat(_run!.Warnings))
        {
            WriteWarning(Advise(warning));
        }

        Closing();
        Summarise();
        if (_fatal is { } fatal)
        {
            WriteError(fatal.Record);
        }
    }

    // Every row that came in gets its result.
    private void Abandon()
    {
        if (_run is not null)
        {
            Write(AbandonRun());
        }
    }

    private void Summarise()
    {
        string summary = _summary.Describe(Calls, _watch.Elapsed);
        if (_summary.Rows > 1 && _summary.Failed > 0)
        {
            WriteWarning(summary);
        }
        else if (_summary.Rows != 1 || _summary.Kept > 0)
        {
            WriteInformation(Printable.Text(summary), []);
        }
    }

    private void Process(Change change)
    {
        if (!IsRehearsal && !ShouldProcess($"{change.Subject}", Describe(change.Kind, change.Place)))
        {
            Write(change.Declined());
        }
        else
        {
            Write(stop => _run!.SubmitAsync(change, stop));
        }
    }

    /// <summary>Tells of rows as they come to their ends.</summary>
    private protected void Write(Func<CancellationToken, IAsyncEnumerable<Outcome>> outcomes)
    {
        try
        {
            Write(Stream(outcomes));
        }
        catch (FrameioException failure)
        {
            // No row is to blame, such as for a journal on a full disk.
            Abandon();

            // A token that is refused was told with each of them, and what comes in yet is told so too, at no call.
            if (failure.Kind != FrameioErrorKind.TokenRejected)
            {
                ThrowTerminatingError(
                    failure.ToRecord(failure.Kind == FrameioErrorKind.JournalUnusable ? Journal : null));
            }
        }
    }

    /// <summary>Tells of rows that are at their ends.</summary>
    private protected void Write(IEnumerable<Outcome> outcomes)
    {
        foreach (Outcome outcome in outcomes)
        {
            Write(outcome);
        }
    }

    // The name in front tells the views which columns matter, and stays when the result is exported and read back.
    private PSObject ResultOf(Outcome outcome)
    {
        PSObject result = new(new FrameioAccessResult(outcome, Errors.AdviceAgainst(outcome.Via)));
        result.TypeNames.Insert(0, $"{typeof(FrameioAccessResult).FullName}#{ViewName}");
        return result;
    }

    private void Write(Outcome outcome)
    {
        if (!IsTold(outcome))
        {
            return;
        }

        if (IsOnlyCounted(outcome))
        {
            _summary.Kept++;
            return;
        }

        PSObject result = ResultOf(outcome);
        WriteObject(result);
        _summary.Add(outcome);
        if (outcome.Error is not { } error)
        {
            return;
        }

        ErrorRecord record = error.ToRecord(outcome.Row.Source ?? result, outcome.Row.Position);
        if (!EndsAtErrors)
        {
            WriteError(record);
        }
        else if (_fatal is null || outcome.Row.Number < _fatal.Value.Row)
        {
            _fatal = (outcome.Row.Number, record);
        }
    }
}
