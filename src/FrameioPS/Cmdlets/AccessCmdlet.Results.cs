using System.Diagnostics;
using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;

namespace FrameioPS.Cmdlets;

/// <content>Tells of rows that came to their ends, and of the run.</content>
public abstract partial class AccessCmdlet
{
    private readonly RunSummary _summary = new();
    private readonly Rehearsal _rehearsal = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<string> _warnings = [];
    private (long Row, ErrorRecord Record)? _fatal;

    /// <summary>Says in a line for each place what a rehearsal would do there.</summary>
    private protected virtual void Rehearse()
    {
        foreach (RehearsedPlace rehearsed in _rehearsal.Places)
        {
            if (rehearsed.Place is { } place)
            {
                ShouldProcess(Rehearsal.SubjectsOf(rehearsed), Describe(rehearsed.Kind, place));
            }
        }
    }

    /// <summary>What else there is to say at the end.</summary>
    private protected virtual void Closing()
    {
    }

    /// <summary>Adds to what is warned of at the end.</summary>
    private protected void WarnAtEnd(string warning) => _warnings.Add(warning);

    // Then the rows before the first that fails are carried out and told, before its error ends the pipeline.
    private bool EndsAtErrors =>
        $"{Preference("ErrorAction", "ErrorActionPreference")}" == nameof(ActionPreference.Stop);

    private void Foretell()
    {
        if (_rehearsal.Places.Count > 0)
        {
            Rehearsal.Tell(this, _run!.Foresee(_rehearsal.Places));
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
        _rehearsal.Note(outcome);
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
