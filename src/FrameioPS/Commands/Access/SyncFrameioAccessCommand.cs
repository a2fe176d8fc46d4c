using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Access.Running;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Errors;
using Frameio.Client.Users;
using FrameioPS.Cmdlets;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>
/// Makes access be as rows say: in each place that they name, those who have access are then exactly those of the rows.
/// </summary>
[Cmdlet(VerbsData.Sync, "FrameioAccess", SupportsShouldProcess = true, DefaultParameterSetName = RowSet)]
[OutputType(typeof(FrameioAccessResult))]
public sealed class SyncFrameioAccessCommand : AnyAccessCmdlet
{
    private AccessSync? _sync;
    private SyncPlan? _plan;
    private bool _hasRows;

    /// <summary>Only gives: whoever no row names stays.</summary>
    [Parameter]
    public SwitchParameter KeepOthers { get; set; }

    /// <summary>How many may be taken out of each place: a number, or a percentage of those there.</summary>
    [Parameter]
    [RemovalLimit]
    public string? MaximumRemoval { get; set; }

    /// <summary>Takes an input without rows, or a place without a row, to mean that nobody is to be there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Tells also of rows that say what is so already.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>
    /// No parameter of this command, so not marked as one: who is where is read anyway, and what an earlier run has
    /// confirmed says nothing of today.
    /// </summary>
    public override string? Journal => null;

    private protected override string Activity => "Syncing access";

    private protected override AccessChange Change => AccessChange.Grant;

    private protected override bool MayNameNobody => true;

    private protected override ReviewProgress Reading => _sync?.Reading ?? default;

    private protected override RunProgress Progress => _sync?.Progress ?? base.Progress;

    private protected override bool IsOnlyCounted(Outcome outcome) =>
        !PassThru && outcome.Status is AccessStatus.AlreadyMember or AccessStatus.Duplicate;

    private protected override string Describe(AccessKind kind, Place place) =>
        $"Make the {(kind.Subject == SubjectKind.Group ? "groups" : "people")} "
        + $"{(kind.Place == PlaceKind.Project ? "on" : "in")} {kind.PlaceNoun} '{place.Name}' those of the input";

    private protected override void Begin()
    {
        base.Begin();
        _sync = new AccessSync(Client, Directory, new SyncOptions
        {
            KeepOthers = KeepOthers,
            MaximumRemoval = RemovalLimitAttribute.Read(MaximumRemoval),
            Force = Force,
            CallerId = UserId,
            Memory = Memory,
        });
    }

    private protected override IEnumerable<SaidRow> ReadRows() =>
        !MyInvocation.ExpectingInput && NamesOnlyPlaces ? [] : base.ReadRows();

    // A row that were lost would be taken for one that isn't there: whatever can't be taken in ends the command.
    private protected override void Process() => EndAtFailure(base.Process);

    private protected override void Take(InputRow row, FrameioException? refusal)
    {
        _hasRows = true;
        Await(stop => refusal is null ? _sync!.AddAsync(row, stop) : _sync!.RefuseAsync(row, refusal, stop));
    }

    private protected override void Finish()
    {
        EndAtFailure(() =>
        {
            NamePlaces();
            _plan = Await(_sync!.PlanAsync);
        });
        if (_plan!.Refusal is { } refusal)
        {
            // What the rows themselves are wrong about is told before; of a rehearsal all.
            Write(_plan.Rehearse().Where(outcome => IsRehearsal || outcome.Error is not null));
            Rehearse();
            EndProgress();
            ThrowTerminatingError(refusal.ToRecord(null));
        }

        if (IsRehearsal)
        {
            Write(_plan.Rehearse());
            return;
        }

        foreach (SyncedPlace place in _plan.Places.Where(place => place.HasChanges && !IsWanted(place)))
        {
            place.Decline();
        }

        Write(stop => _sync!.ApplyAsync(_plan, stop));
        foreach (string warning in _sync!.Warnings)
        {
            WarnAtEnd(warning);
        }
    }

    private protected override void Rehearse()
    {
        foreach (SyncedPlace place in IsRehearsal ? _plan!.Places.Where(place => place.HasChanges) : [])
        {
            IsWanted(place);
        }
    }

    private protected override void Closing() => TellOf(_sync!.RepeatedRoles);

    private protected override IReadOnlyList<Outcome> AbandonRun() => _sync?.Abandon() ?? [];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _sync?.Dispose();
        }
    }

    // Without a row nothing else does.
    private void NamePlaces()
    {
        if (_hasRows || !NamesOnlyPlaces)
        {
            return;
        }

        (PlaceKind kind, IReadOnlyList<string> ids) = NamedPlaces;
        foreach (string id in ids)
        {
            Await(stop => _sync!.NamePlaceAsync(new AccessKind(kind), id, cancellationToken: stop));
        }
    }

    private bool IsWanted(SyncedPlace place) => ShouldProcess(
        $"{place.Additions} to add, {place.Changes} to change, {place.Removals} to remove"
            + (place.Staying > 0 ? $", {place.Staying} staying" : string.Empty),
        Describe(place.Kind, place.Place));

    private void EndAtFailure(Action step)
    {
        try
        {
            step();
        }
        catch (FrameioException failure)
        {
            ThrowTerminatingError(failure.ToRecord(InputObject));
        }
    }
}
