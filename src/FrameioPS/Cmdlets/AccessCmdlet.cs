using System.Diagnostics;
using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// A cmdlet that moves people into or out of groups, workspaces or projects: many rows in, one result a row out.
/// </summary>
public abstract class AccessCmdlet : SessionCmdlet
{
    private readonly RunSummary _summary = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private AccessRun? _run;
    private RunJournal? _journal;
    private IReadOnlyList<Place> _places = [];
    private string? _role;
    private long _row;
    private (long Row, ErrorRecord Record)? _fatal;
    private bool _showsProgress;

    /// <summary>The people, by id or email, or piped.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias(
        "UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("whom each row names")]
    public UserIdentity[]? User { get; set; }

    /// <summary>
    /// The input as it comes, whatever it is. It lets every input be a row with a result: one that the parameters above
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
    public string? Journal { get; set; }

    /// <summary>The kind of access that its rows are about.</summary>
    private protected abstract AccessKind Kind { get; }

    /// <summary>Whether its rows give access or take it away.</summary>
    private protected abstract AccessChange Change { get; }

    /// <summary>Whether the places are read back at the end.</summary>
    private protected virtual bool ReadsBack => false;

    /// <summary>The parameter that names the place.</summary>
    private protected abstract PlaceParameter PlaceParameter { get; }

    /// <summary>The role that the row, or the parameter for all rows, gives.</summary>
    private protected virtual string? RoleArgument => null;

    /// <summary>Where to look for the place, as the parameter or the row says; null for anywhere.</summary>
    private protected virtual PlaceIdentity? WorkspaceArgument => null;

    /// <summary>Says what to do about what the run warns of.</summary>
    private protected virtual string Advise(string warning) => warning;

    /// <summary>What the progress bar calls the act.</summary>
    private protected abstract string Activity { get; }

    /// <summary>What the confirmation calls the act.</summary>
    private protected abstract string Describe(Place place);

    private protected override void Begin()
    {
        base.Begin();
        _journal = OpenJournal();
        _run = Start();
        PlaceParameter place = PlaceParameter;
        if (!MyInvocation.ExpectingInput && (place.Arguments is null || User is null))
        {
            throw Errors.MissingArgument(place.Arguments is null ? place.Name : nameof(User));
        }

        // Set before the first input object, so they are for all rows: when one names nothing, nothing can be done.
        string? workspace = WorkspaceArgument?.Text;
        _places =
        [
            .. (place.Arguments ?? [])
                .Select(named => Await(stop => _run.FindPlaceAsync(Kind, named.ToString(), workspace, stop))),
        ];
        _role = RoleArgument;
        if (_role is not null)
        {
            RequireRole(_role);
        }
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

        foreach (InputRow row in ReadRows())
        {
            _row = row.Number;
            Process(row);
            EndIfFatal(stop => _run!.DrainAsync(stop));
        }
    }

    private protected override void End()
    {
        Write(stop => _run!.CompleteAsync(stop));
        foreach ((Place place, int rows) in _summary.Rehearsed)
        {
            ShouldProcess(rows == 1 ? "1 person" : $"{rows} people", Describe(place));
        }

        ShowProgress(ProgressRecordType.Completed);
        foreach (string warning in _run!.Warnings)
        {
            WriteWarning(Advise(warning));
        }

        Summarise();
        EndIfFatal();
    }

    private protected override void Tick() => ShowProgress(ProgressRecordType.Processing);

    private protected override void Stopped()
    {
        try
        {
            foreach (Outcome outcome in _run?.Abandon() ?? [])
            {
                Write(outcome);
            }
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

    // Then the rows before the one that fails are carried out and told first.
    private bool EndsAtErrors =>
        $"{Preference("ErrorAction", "ErrorActionPreference")}" == nameof(ActionPreference.Stop);

    private AccessRun Start() => new(
        Client,
        Directory,
        new RunOptions { Memory = Memory, Journal = _journal, Verify = ReadsBack, IsRehearsal = IsRehearsal });

    // A rehearsal knows what is confirmed and notes nothing.
    private RunJournal? OpenJournal()
    {
        if (Journal is null)
        {
            return null;
        }

        string path = PathOf(Journal);
        JournalIdentity identity = new(Client.BaseUri, AccountId);
        RunJournal journal =
            IsRehearsal ? RunJournal.OpenReadOnly(path, identity) : RunJournal.Open(path, identity);
        if (journal.ArchivedAs is { } archive)
        {
            WriteWarning(
                $"The run that the journal '{Journal}' tells of has come to its end, so this one starts anew. The old "
                    + $"journal is kept as '{archive}'.");
        }

        return journal;
    }

    private string PathOf(string journal)
    {
        string path =
            SessionState.Path.GetUnresolvedProviderPathFromPSPath(journal, out ProviderInfo provider, out _);
        return provider.Name == "FileSystem" ? path : throw Errors.NoFile(journal, provider.Name);
    }

    // A place may know roles that another doesn't.
    private void RequireRole(string role)
    {
        foreach (Place? place in _places.DefaultIfEmpty())
        {
            Await(stop => _run!.RequireRoleAsync(Kind, role, place, stop));
        }
    }

    private void ShowProgress(ProgressRecordType type)
    {
        if (_run is null || (type == ProgressRecordType.Completed && !_showsProgress))
        {
            return;
        }

        RunProgress progress = _run.Progress;
        _showsProgress = true;
        WriteProgress(new ProgressRecord(0, Activity, $"{progress.Ended} of {progress.Taken} rows so far")
        {
            RecordType = type,
            PercentComplete = progress.Taken == 0 ? -1 : (int)(100 * progress.Ended / progress.Taken),
            SecondsRemaining = (int)Math.Ceiling(progress.TimeLeft.TotalSeconds),
        });
    }

    private void Summarise()
    {
        string summary = _summary.Describe(Calls, _watch.Elapsed);
        if (_summary.Rows > 1 && _summary.Failed > 0)
        {
            WriteWarning(summary);
        }
        else if (_summary.Rows != 1)
        {
            WriteInformation(Printable.Text(summary), []);
        }
    }

    private IEnumerable<InputRow> ReadRows()
    {
        PlaceIdentity? workspace = WorkspaceArgument;
        return new RowReader(Kind, Change, Client.KnowsPeopleByAddress).Read(
            _row + 1,
            InputObject,
            User,
            _places.Count > 0
                ? [.. _places.Select(place => new Naming(place.Id))]
                : [.. PlaceParameter.OfRow(InputObject).Select(place => place.Naming)],
            _places.Count > 0 ? default : workspace?.Naming ?? default,
            _role ?? RoleArgument);
    }

    private void Process(InputRow row)
    {
        FrameioException? refusal =
            RowReader.RefusalOf(row, InputObject, IsEmptyInput(InputObject), PlaceParameter);
        if (refusal?.Kind == FrameioErrorKind.MissingColumn && row.Number == 1)
        {
            // A wrong header, or a parameter that was forgotten, is one slip and not one for each row.
            ThrowTerminatingError(refusal.ToRecord(row.Source));
        }

        Planned planned = refusal is null
            ? Await(stop => _run!.PlanAsync(row, stop).AsTask())
            : Outcome.Failed(row, refusal);
        if (planned.Outcome is { } end)
        {
            Write(end);
        }
        else if (planned.Change is { } change)
        {
            Process(change);
        }
    }

    private void Process(Change change)
    {
        if (!IsRehearsal && !ShouldProcess($"{change.Subject}", Describe(change.Place)))
        {
            Write(change.Declined());
        }
        else
        {
            Write(stop => _run!.SubmitAsync(change, stop));
        }
    }

    /// <summary>
    /// A role as a row means it. A user's is the role in the account, which says nothing of a workspace or project; one
    /// that a piped member has by other means, such as owning the account, isn't theirs to be given here.
    /// </summary>
    private protected string? RoleOf(string? bound, RoleSet roles) => Columns.Unwrap(InputObject) switch
    {
        _ when string.IsNullOrWhiteSpace(bound) || Columns.IsUser(InputObject) => null,
        FrameioWorkspaceMember or FrameioCollaborator or FrameioAccessResult when !roles.MayGive(bound!) => null,
        _ => bound,
    };

    private void Write(Func<CancellationToken, IAsyncEnumerable<Outcome>> outcomes)
    {
        try
        {
            foreach (Outcome outcome in Stream(outcomes))
            {
                Write(outcome);
            }
        }
        catch (FrameioException failure)
        {
            // No row is to blame, such as for a journal on a full disk. Every row that came in still gets its result.
            foreach (Outcome outcome in _run!.Abandon())
            {
                Write(outcome);
            }

            // A token that is refused was told with each of them, and what comes in yet is told so too, at no call.
            if (failure.Kind != FrameioErrorKind.TokenRejected)
            {
                ThrowTerminatingError(
                    failure.ToRecord(failure.Kind == FrameioErrorKind.JournalUnusable ? Journal : null));
            }
        }
    }

    // The name in front tells the views which columns matter, and stays when the result is exported and read back.
    private PSObject ResultOf(Outcome outcome)
    {
        PSObject result = new(new FrameioAccessResult(outcome, Errors.AdviceAgainst(outcome.Via)));
        string name = Kind.Place == PlaceKind.Group ? "GroupMember" : $"{Kind.Place}";
        result.TypeNames.Insert(0, $"{typeof(FrameioAccessResult).FullName}#{name}");
        return result;
    }

    private void Write(Outcome outcome)
    {
        WriteObject(ResultOf(outcome));
        _summary.Add(outcome);
        if (outcome.Error is not { } error)
        {
            return;
        }

        ErrorRecord record = error.ToRecord(outcome.Row.Source, outcome.Row.Number);
        if (!EndsAtErrors)
        {
            WriteError(record);
        }
        else if (_fatal is null || outcome.Row.Number < _fatal.Value.Row)
        {
            _fatal = (outcome.Row.Number, record);
        }
    }

    // With -ErrorAction Stop the error of the first row that failed ends the pipeline, once all that was taken in
    // before is carried out and told.
    private void EndIfFatal(Func<CancellationToken, IAsyncEnumerable<Outcome>> rest)
    {
        if (_fatal is not null)
        {
            Write(rest);
            Summarise();
            EndIfFatal();
        }
    }

    private void EndIfFatal()
    {
        if (_fatal is { } fatal)
        {
            WriteError(fatal.Record);
        }
    }
}
