using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <content>Carries rows out as they come in, and what is left of them at the end.</content>
public abstract partial class AccessCmdlet
{
    private readonly Queue<(InputRow Row, Planned Planned)> _postponed = new();
    private AccessRun? _run;
    private RunJournal? _journal;
    private RunProgress? _before;
    private long _row;

    /// <summary>Stops the work, and returns the ends of all rows that have none yet.</summary>
    private protected virtual IReadOnlyList<Outcome> AbandonRun() =>
        _run!.Abandon(TakePostponed().Select(postponed => postponed.Row));

    /// <summary>
    /// Does what is left to do once all rows came in, or those before one that ends the command.
    /// </summary>
    private protected virtual void Finish()
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

    private AccessRun Start()
    {
        RunOptions options = Options;
        return new AccessRun(
            Client,
            Directory,
            options with
            {
                Adobe = options.Adobe ?? GivenAdobe,
                Memory = Memory,
                Journal = _journal,
                IsRehearsal = IsRehearsal,
                CallerId = UserId,
            });
    }

    private void Conclude(Func<CancellationToken, IAsyncEnumerable<Outcome>> rest)
    {
        Finish();
        Write(rest);
        Rehearse();
        Foretell();
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
}
