using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Errors;
using Frameio.Client.Leftovers;
using Frameio.Client.Users;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>
/// Takes access of any kind away: memberships of groups, roles of people and groups in workspaces and on projects,
/// roles in the account; or all that people have.
/// </summary>
[Cmdlet(
    VerbsSecurity.Revoke,
    "FrameioAccess",
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = RowSet)]
[OutputType(typeof(FrameioAccessResult))]
public sealed class RevokeFrameioAccessCommand : AnyAccessCmdlet
{
    private const string EverywhereSet = "Everywhere";

    private const string HiddenRoles =
        "Roles of their own behind those that the account, groups and workspaces give show once these are gone, and "
            + "are taken away then.";

    private const string Unseen =
        "Only owners and admins of the account see all of it: what these people have where you don't reach isn't told, "
            + "and stays.";

    private const string OutOfReach =
        "This takes away neither the licence, which Remove-FrameioUser or the Adobe Admin Console does, nor tokens, "
            + "nor what somebody owns: see to these yourself.";

    private readonly Leavers _leavers = new();
    private LeaverReview? _review;
    private bool _isAccountTouched;
    private bool _isLater;

    /// <summary>
    /// Takes all that the people have: an admin's role in the account, memberships of groups, and roles in all
    /// workspaces and on all projects.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = EverywhereSet)]
    public SwitchParameter Everywhere { get; set; }

    private protected override string Activity => "Revoking access";

    private protected override AccessChange Change => AccessChange.Revoke;

    private protected override RunOptions Options => Everywhere
        ? new RunOptions { Listed = _review?.Listed, Since = Mark }
        : new RunOptions();

    private protected override string Describe(AccessKind kind, Place place) => kind.Place switch
    {
        PlaceKind.Group => $"Remove from group '{place.Name}'",
        PlaceKind.Workspace => $"Take the role in workspace '{place.Name}' away",
        PlaceKind.Project => $"Take the role on project '{place.Name}' away",
        _ => $"Make no more than a member of the account '{place.Name}'",
    };

    private protected override ReviewProgress Reading => _review?.Progress ?? default;

    private protected override void Begin()
    {
        base.Begin();
        if (Everywhere && User is null && !MyInvocation.ExpectingInput)
        {
            throw Errors.MissingArgument(nameof(User));
        }
    }

    private protected override IEnumerable<SaidRow> ReadRows() => Everywhere
        ? Reader.ReadUsers(NextRow, User, role: null, InputObject, IsEmptyInput(InputObject))
        : base.ReadRows();

    // Of one person the role in the account goes first: as long as they have it, others change nothing.
    private protected override bool Postpones(InputRow row, Planned planned)
    {
        if (_isLater)
        {
            return false;
        }

        if (row.Kind.Place == PlaceKind.Account)
        {
            _isAccountTouched = true;
            return Everywhere && _leavers.Take(row, planned);
        }

        Subject? subject = planned.Change?.Subject ?? planned.Outcome?.Subject;
        return row.Kind.Place != PlaceKind.Group && RoleOrder.IsOverAll(subject?.User?.Role);
    }

    private protected override bool IsTold(Outcome outcome) => !Everywhere || _leavers.IsTold(outcome);

    private protected override void Finish()
    {
        _isLater = true;
        if (Everywhere)
        {
            TakeEverything();
            return;
        }

        if (_isAccountTouched && Postponed.Count > 0)
        {
            ReadAnew();
        }

        foreach ((InputRow row, Planned planned) in TakePostponed())
        {
            if (_isAccountTouched)
            {
                Process(new SaidRow(row));
            }
            else
            {
                Process(planned);
            }
        }
    }

    private void TakeEverything()
    {
        ReadAnew();
        if (_leavers.Users.Count == 0)
        {
            return;
        }

        _review = new LeaverReview(Client, Directory, _leavers.Users, Mark);
        Take(Await(_review.ReadGroupsAsync));
        Take(Await(_review.ReadPlacesAsync));
        if (!IsRehearsal)
        {
            Take(Await(_review.ReadAgainAsync));
        }

        foreach ((_, Planned planned) in TakePostponed().Where(held => !_leavers.HasLost(held.Planned)))
        {
            Process(planned);
        }

        IEnumerable<string> hidden = IsRehearsal ? [HiddenRoles] : [];
        IEnumerable<string> unseen = IsAdmin ? [] : [Unseen];
        WarnAtEnd(string.Join(
            " ", _review.Warnings.Concat(hidden).Concat(unseen).Append(OutOfReach).Append(Leftovers())));
    }

    // What they made works on; that it couldn't be counted is said, and holds up nothing.
    private string Leftovers()
    {
        LeftoverSearch search = new(Client, Directory);
        try
        {
            FrameioLeftover[] found =
            [
                .. Await(stop => search.ReadAsync(_leavers.Users, Mark, stop)).Where(left => left.Active != false),
            ];
            string counts = string.Join(
                ", ", found.GroupBy(left => left.Kind).Select(kind => LeftoverKind.Count(kind.Key, kind.Count())));
            string unread = search.Warnings.Count > 0
                ? $" Not all of it could be read: {string.Join(" ", search.Warnings)}"
                : string.Empty;
            return found.Length > 0
                ? $"What they made works on without them: {counts}. Get-FrameioLeftover lists it, and "
                    + $"Remove-FrameioLeftover stops it.{unread}"
                : $"None of their webhooks, custom actions and shares was found to work on.{unread}";
        }
        catch (FrameioException failure)
        {
            return "Whether webhooks, custom actions and shares of theirs work on couldn't be read; "
                + $"Get-FrameioLeftover tells it: {failure.Message}";
        }
    }

    private void Take(IReadOnlyList<FrameioAccess> found)
    {
        foreach (FrameioAccess access in found.Where(access => !_leavers.Keep(access)))
        {
            Process(new SaidRow(_leavers.RowOf(access, Change)));
        }

        ReadAnew();
    }
}
