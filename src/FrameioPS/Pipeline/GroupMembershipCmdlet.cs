using System.Management.Automation;
using Frameio.Client;
using Frameio.Client.Bulk;
using Frameio.Client.Bulk.Journal;
using Frameio.Client.Groups;
using FrameioPS.Identities;

namespace FrameioPS.Pipeline;

/// <summary>A cmdlet that moves people into or out of groups: many rows in, one result a row out.</summary>
public abstract class GroupMembershipCmdlet : SessionCmdlet
{
    private GroupMembershipRun? _run;
    private RunJournal? _journal;
    private FrameioGroup? _group;
    private long _row;
    private long _failed;
    private bool _showsProgress;

    /// <summary>The group, by id or name. Given once it holds for all rows; else each row names its own.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "GroupName")]
    public GroupIdentity? Group { get; set; }

    /// <summary>The people, by id or email, or piped.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Email", "Mail", "UserPrincipalName")]
    public UserIdentity[]? User { get; set; }

    /// <summary>
    /// The input as it comes, whatever it is. It lets every input be a row with a result: one that the parameters above can't be bound from would
    /// otherwise end in the binder's words, and without a result.
    /// </summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// A file that confirmed rows are noted in. The same command with the same file skips what is confirmed, so a run that was cut off can be started again.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Journal { get; set; }

    private protected abstract GroupMembershipRun Start(RunJournal? journal);

    /// <summary>What the progress bar calls the act.</summary>
    private protected abstract string Activity { get; }

    /// <summary>What the confirmation calls the act.</summary>
    private protected abstract string Describe(FrameioGroup group);

    private protected override void Begin()
    {
        base.Begin();
        _journal = OpenJournal();
        _run = Start(_journal);
        if (!MyInvocation.ExpectingInput && (Group is null || User is null))
        {
            throw Errors.MissingArgument(Group is null ? nameof(Group) : nameof(User));
        }

        // Set before the first input object, so it is for all rows: when it names nothing, nothing can be done.
        if (Group is not null)
        {
            _group = Await(stop => _run.FindGroupAsync(Group.ToString(), stop));
        }
    }

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
        ShowProgress(ProgressRecordType.Completed);
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
            foreach (MembershipOutcome outcome in _run?.Abandon() ?? [])
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

    // A rehearsal knows what is confirmed and notes nothing.
    private RunJournal? OpenJournal()
    {
        if (Journal is null)
        {
            return null;
        }

        string path = GetUnresolvedProviderPathFromPSPath(Journal);
        JournalIdentity identity = new(Client.BaseUri, AccountId, MyInvocation.MyCommand.Name);
        return IsRehearsal ? RunJournal.OpenReadOnly(path, identity) : RunJournal.Open(path, identity);
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

    private void Process(MembershipRow row, string? user)
    {
        if ((MissingColumn(row, user) ?? Await(stop => _run!.PlanAsync(row, stop).AsTask())) is { } end)
        {
            Write(end);
        }
        else if (!ShouldProcess(row.User!.Email, Describe(row.Group!)))
        {
            Write(row.As(MembershipStatus.WhatIf));
        }
        else
        {
            Write(stop => _run!.SubmitAsync(row, stop));
        }
    }

    private MembershipRow NextRow(string? user) => new()
    {
        Number = ++_row,
        GroupText = _group?.Id ?? GroupOfRow(),
        UserText = user ?? string.Empty,
        Source = InputObject ?? (object?)user,
    };

    // The binder takes a null in a column for the parameter's value; the row itself still tells an empty column from a missing one.
    private IEnumerable<string?> People() =>
        User is { Length: > 0 } ? User.Select(user => user?.Text)
        : Columns.IsRow(InputObject) ? [new UserIdentity(InputObject!).Text]
        : [null];

    // What a script block gave for -Group counts. What the binder merely took from one of the row's columns does not: it prefers the name to the id.
    private string? GroupOfRow() =>
        Group?.Text is { } bound && !Columns.Cells(InputObject, Columns.Group).Contains(bound)
            ? bound
            : Columns.IsRow(InputObject) ? new GroupIdentity(InputObject!).Text : null;

    private MembershipOutcome? MissingColumn(MembershipRow row, string? user)
    {
        IReadOnlyCollection<string> Seen() => Columns.Names(InputObject);
        return row.GroupText is null ? row.Failed(Errors.MissingColumn("group", Columns.Group, Seen()))
            : user is null && Columns.IsRow(InputObject) ? row.Failed(Errors.MissingColumn("user", Columns.User, Seen()))
            : null;
    }

    private void Write(Func<CancellationToken, IAsyncEnumerable<MembershipOutcome>> outcomes)
    {
        try
        {
            foreach (MembershipOutcome outcome in Stream(outcomes))
            {
                Write(outcome);
            }
        }
        catch (FrameioException failure)
        {
            // No row is to blame, such as for a journal on a full disk. Every row that came in still gets its result.
            foreach (MembershipOutcome outcome in _run!.Abandon())
            {
                Write(outcome);
            }

            ThrowTerminatingError(failure.ToRecord(Journal));
        }
    }

    private void Write(MembershipOutcome outcome)
    {
        WriteObject(outcome.Result);
        if (outcome.Error is { } error)
        {
            _failed++;
            WriteError(error.ToRecord(outcome.Row.Source, outcome.Row.Number));
        }
    }
}
