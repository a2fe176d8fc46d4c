using System.Diagnostics;
using System.Management.Automation;
using Frameio.Client.Errors;
using Frameio.Client.Leftovers;
using Frameio.Client.Users;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>
/// Stops what people made that works on when they have gone: switches webhooks off, and deletes custom actions and
/// shares.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "FrameioLeftover", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(FrameioLeftoverResult))]
public sealed class RemoveFrameioLeftoverCommand : LeftoverCmdlet
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<FrameioUser> _people = [];
    private readonly HashSet<(string Kind, string Id)> _taken = [];
    private readonly SortedDictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly List<FrameioLeftover> _rehearsed = [];
    private LeftoverRemoval? _removal;
    private bool _isOfPeople;
    private long _row;

    /// <summary>
    /// The people whose leftovers are stopped, all of them: ids, emails, or wildcard patterns on names and emails. An
    /// id may be that of somebody who is gone.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("what each row names")]
    public UserIdentity[]? User { get; set; }

    /// <summary>The input as it comes: what Get-FrameioLeftover emitted, or a person.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? Target => InputObject ?? (object?)User;

    private protected override void Begin()
    {
        base.Begin();
        if (User is null && !MyInvocation.ExpectingInput)
        {
            throw Errors.MissingArgument(nameof(User));
        }

        // Then all rows would be of people who are named already.
        _isOfPeople = User is not null;
        if (_isOfPeople)
        {
            _people.AddRange(FindPeople(User!));
        }
    }

    // Of a row of something, the column User says whose it is, and may be empty.
    private protected override bool IsNamedOtherwise(string parameter) => LeftoverRow.IsOne(InputObject);

    private protected override void Process()
    {
        if (LeftoverRow.IsOne(InputObject))
        {
            _row++;
            Stop(InputObject!);
        }
        else if (!_isOfPeople)
        {
            if (User is null)
            {
                throw Errors.MissingColumn("user", Columns.User, Columns.Names(InputObject));
            }

            _people.AddRange(FindPeople(User));
        }
    }

    private protected override void End()
    {
        foreach (FrameioLeftover leftover in Search(_people, Mark))
        {
            _row++;
            Stop(leftover, leftover);
        }

        EndProgress();
        Rehearse();
        Summarise();
    }

    private void Stop(PSObject row)
    {
        FrameioLeftover leftover;
        try
        {
            leftover = LeftoverRow.Read(row);
        }
        catch (FrameioException refusal)
        {
            Write(LeftoverRow.Quote(row), LeftoverStatus.Failed, refusal, row);
            return;
        }

        Stop(leftover, row);
    }

    private void Stop(FrameioLeftover leftover, object source)
    {
        if (!_taken.Add((leftover.Kind, leftover.Id.ToUpperInvariant())))
        {
            Write(leftover, LeftoverStatus.Duplicate);
            return;
        }

        try
        {
            Write(leftover, Decide(leftover));
        }
        catch (FrameioException failure)
        {
            Write(leftover, LeftoverStatus.Failed, failure, source);
        }
    }

    private string Decide(FrameioLeftover leftover)
    {
        string status = Await(stop => (_removal ??= new LeftoverRemoval(Client, AccountId, stop)).CheckAsync(leftover));
        if (status is not (LeftoverStatus.WouldRemove or LeftoverStatus.WouldDisable))
        {
            return status;
        }

        if (IsRehearsal)
        {
            _rehearsed.Add(leftover);
            return status;
        }

        return ShouldProcess($"{Describe(leftover)} of '{leftover.User ?? leftover.UserId}'", Act(leftover))
            ? Await(_ => _removal!.StopAsync(leftover))
            : LeftoverStatus.Declined;
    }

    private void Write(
        FrameioLeftover leftover, string status, FrameioException? error = null, object? source = null)
    {
        _ends[status] = _ends.TryGetValue(status, out int rows) ? rows + 1 : 1;
        WriteObject(FrameioLeftoverResult.Of(_row, leftover, status, error));
        if (error is not null)
        {
            WriteError(error.ToRecord(source, _row));
        }
    }

    private void Rehearse()
    {
        foreach (var same in _rehearsed.GroupBy(leftover => (leftover.Kind, Act: Act(leftover))))
        {
            ShouldProcess(LeftoverKind.Count(same.Key.Kind, same.Count()), same.Key.Act);
        }

        if (_rehearsed.Count > 0)
        {
            Rehearsal.Tell(this, _removal!.Foresee(_rehearsed));
        }
    }

    private void Summarise()
    {
        int rows = _ends.Values.Sum();
        int failed = _ends.TryGetValue(LeftoverStatus.Failed, out int some) ? some : 0;
        string ends = string.Join(", ", _ends.Select(end => $"{end.Value} {end.Key}"));
        string line = RunSummary.Describe(rows, failed, ends, string.Empty, Calls, _watch.Elapsed);
        if (rows > 1 && failed > 0)
        {
            WriteWarning(line);
        }
        else if (rows != 1)
        {
            WriteInformation(Printable.Text(line), []);
        }
    }

    private static string Describe(FrameioLeftover leftover) => leftover.Kind switch
    {
        LeftoverKind.Webhook => $"webhook '{leftover}'",
        LeftoverKind.CustomAction => $"custom action '{leftover}'",
        _ => $"share '{leftover}'",
    };

    private static string Act(FrameioLeftover leftover)
    {
        string verb = leftover.Kind == LeftoverKind.Webhook ? "Switch off" : "Delete";
        return (leftover.Kind, leftover.Project, leftover.Workspace) switch
        {
            (LeftoverKind.Share, { } project, _) => $"{verb} on project '{project}'",
            (_, _, { } workspace) => $"{verb} in workspace '{workspace}'",
            _ => verb,
        };
    }
}
