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
    private readonly Dictionary<string, (Place Place, int Rows)> _rehearsed = [];
    private AccessRun? _run;
    private RunJournal? _journal;
    private Place? _place;
    private string? _role;
    private long _row;
    private long _failed;
    private bool _showsProgress;

    /// <summary>The people, by id or email, or piped.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Email", "Mail", "UserPrincipalName")]
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

    /// <summary>Where to look for the place, as the parameter or the row says.</summary>
    private protected virtual string? WorkspaceText => null;

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
        if (!MyInvocation.ExpectingInput && (place.Argument is null || User is null))
        {
            throw Errors.MissingArgument(place.Argument is null ? place.Name : nameof(User));
        }

        // Set before the first input object, so it is for all rows: when it names nothing, nothing can be done.
        if (place.Argument is not null)
        {
            _place = Await(stop => _run.FindPlaceAsync(place.Argument.ToString(), WorkspaceText, stop));
        }

        _role = RoleArgument;
        if (_role is not null)
        {
            Await(stop => _run.RequireRoleAsync(_role, _place, stop));
        }
    }

    /// <summary>A row that names nothing gets a result of its own, as every row does.</summary>
    private protected override bool RefuseEmptyInput() => false;

    private protected override void Process()
    {
        foreach (string? user in People())
        {
            Process(NextRow(user), user);
        }
    }

    private protected override void End()
    {
        Write(stop => _run!.CompleteAsync(stop));
        foreach ((Place place, int rows) in _rehearsed.Values)
        {
            ShouldProcess(rows == 1 ? "1 person" : $"{rows} people", Describe(place));
        }

        ShowProgress(ProgressRecordType.Completed);
        foreach (string warning in _run!.Warnings)
        {
            WriteWarning(Advise(warning));
        }

        if (_failed > 0 && _row > 1)
        {
            WriteWarning($"{_failed} of {_row} rows failed.");
        }
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

    private AccessRun Start() => new(
        Kind,
        Client,
        Directory,
        Change,
        new RunOptions { Memory = Memory, Journal = _journal, Verify = ReadsBack, IsRehearsal = IsRehearsal });

    // A rehearsal knows what is confirmed and notes nothing.
    private RunJournal? OpenJournal()
    {
        if (Journal is null)
        {
            return null;
        }

        string path = GetUnresolvedProviderPathFromPSPath(Journal);
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

    private bool IsRehearsal => MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? whatIf)
        ? LanguagePrimitives.IsTrue(whatIf)
        : LanguagePrimitives.IsTrue(SessionState.PSVariable.GetValue("WhatIfPreference"));

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

    private void Process(InputRow row, string? user)
    {
        Planned planned =
            RefusalOf(row, user) is { } refusal ? refusal : Await(stop => _run!.PlanAsync(row, stop).AsTask());
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

    // PowerShell's own "What if" line comes once for a place, with the number of people: a thousand lines tell nobody
    // anything.
    private void CountRehearsed(Outcome outcome)
    {
        if (outcome.Place is { } place && outcome.Status is AccessStatus.WouldAdd or AccessStatus.WouldChange
            or AccessStatus.WouldRemove or AccessStatus.WouldInvite)
        {
            int before = _rehearsed.TryGetValue(place.Id, out (Place Place, int Rows) known) ? known.Rows : 0;
            _rehearsed[place.Id] = (place, before + 1);
        }
    }

    private InputRow NextRow(string? user) => new()
    {
        Number = ++_row,
        Place = _place?.Id ?? PlaceParameter.OfRow(InputObject),
        Workspace = _place is null ? WorkspaceText : null,
        Subject = user ?? string.Empty,
        Role = _role ?? RoleArgument,
        Source = InputObject ?? (object?)user,
    };

    private IEnumerable<string?> People() => User is { Length: > 0 } ? User.Select(TextOf) : [null];

    private string? TextOf(UserIdentity? user) =>
        Client.KnowsPeopleByAddress ? user?.Address ?? user?.Text : user?.Text;

    /// <summary>
    /// A role as a row means it. A piped user's is the role in the account, which says nothing of a workspace or
    /// project; one that a piped member has by other means, such as owning the account, isn't theirs to be given here.
    /// </summary>
    private protected string? RoleOf(string? bound, RoleSet roles) => Columns.Unwrap(InputObject) switch
    {
        _ when string.IsNullOrWhiteSpace(bound) => null,
        FrameioUser => null,
        FrameioWorkspaceMember or FrameioCollaborator or FrameioAccessResult when !roles.MayGive(bound!) => null,
        _ => bound,
    };

    // What is wrong with a row on its face, before anything is looked up. An empty user or place is told as any other
    // that can't be found.
    private Outcome? RefusalOf(InputRow row, string? user)
    {
        IReadOnlyCollection<string> Seen() => Columns.Names(InputObject);
        Outcome Failed(FrameioException error) => Outcome.Failed(row, Kind, Change, error);
        PlaceParameter place = PlaceParameter;
        if (row.Place is null)
        {
            return Failed(Errors.MissingColumn(place.Noun, place.Columns, Seen()));
        }

        if (user is { Length: > 0 } && IsEmptyInput(InputObject))
        {
            return Failed(Errors.EmptyInput(nameof(User), null));
        }

        return user is null && Columns.IsRow(InputObject)
            ? Failed(Errors.MissingColumn("user", Columns.User, Seen()))
            : null;
    }

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
        CountRehearsed(outcome);
        if (outcome.Error is { } error)
        {
            _failed++;
            WriteError(error.ToRecord(outcome.Row.Source, outcome.Row.Number));
        }
    }
}
