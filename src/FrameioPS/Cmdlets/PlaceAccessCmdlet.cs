using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>A cmdlet that moves people into or out of one kind of place: groups, workspaces or projects.</summary>
public abstract class PlaceAccessCmdlet : AccessCmdlet
{
    private readonly Strangers _strangers = new();
    private IReadOnlyList<Place> _places = [];
    private bool _bringsIn;
    private bool _isForStrangers;
    private string? _role;

    /// <summary>The people, by id or email, or piped.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias(
        "UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("whom each row names")]
    public UserIdentity[]? User { get; set; }

    /// <summary>The kind of access that its rows are about.</summary>
    private protected abstract AccessKind Kind { get; }

    /// <summary>Whether the places are read back at the end.</summary>
    private protected virtual bool ReadsBack => false;

    /// <summary>The parameter that names the place.</summary>
    private protected abstract PlaceParameter PlaceParameter { get; }

    /// <summary>The role that the row, or the parameter for all rows, gives.</summary>
    private protected virtual string? RoleArgument => null;

    /// <summary>Where to look for the place, as the parameter or the row says; null for anywhere.</summary>
    private protected virtual PlaceIdentity? WorkspaceArgument => null;

    /// <summary>
    /// Who the person of a row is, for a command that brings strangers into the account; null where it doesn't.
    /// </summary>
    private protected virtual AdobeIdentity? Identity => null;

    /// <summary>How long to wait until Frame.io lists a stranger.</summary>
    private protected virtual TimeSpan ListingWait => TimeSpan.Zero;

    /// <summary>What the confirmation calls the act.</summary>
    private protected abstract string Describe(Place place);

    private protected sealed override string Describe(AccessKind kind, Place place) => kind.Place == PlaceKind.License
        ? $"Give a licence of '{place.Name}'"
        : Describe(place);

    private protected sealed override string ViewName =>
        Kind.Place == PlaceKind.Group ? "GroupMember" : $"{Kind.Place}";

    private protected override RunOptions Options => new()
    {
        Verify = ReadsBack,
        Adobe = GivenAdobe is { } adobe ? adobe with { Wait = ListingWait } : null,
    };

    private protected override void Begin()
    {
        base.Begin();
        _bringsIn = GivenAdobe is not null;
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
                .Select(named => Await(stop => Run.FindPlaceAsync(Kind, named.ToString(), workspace, stop))),
        ];
        _role = RoleArgument;
        if (_role is not null)
        {
            RequireRole(_role);
        }
    }

    private protected override IEnumerable<SaidRow> ReadRows()
    {
        PlaceIdentity? workspace = WorkspaceArgument;
        AdobeIdentity? identity = _bringsIn ? Identity : null;
        return new RowReader(Kind, Change, Client.KnowsPeopleByAddress)
            .Read(
                NextRow,
                InputObject,
                User,
                _places.Count > 0
                    ? [.. _places.Select(place => new Naming(place.Id))]
                    : [.. PlaceParameter.OfRow(InputObject).Select(place => place.Naming)],
                _places.Count > 0 ? default : workspace?.Naming ?? default,
                _role ?? RoleArgument)
            .Select(row => new SaidRow(
                row with { Identity = identity },
                RowReader.RefusalOf(row, InputObject, IsEmptyInput(InputObject), PlaceParameter)));
    }

    private protected override bool Postpones(InputRow row, Planned planned) =>
        !_isForStrangers && Strangers.IsOne(row, planned);

    private protected override bool IsTold(Outcome outcome) => !_strangers.Note(outcome);

    private protected override void Finish()
    {
        if (Postponed.Count == 0)
        {
            return;
        }

        _isForStrangers = true;
        foreach (InputRow license in Strangers.LicensesOf(Postponed.Select(waiting => waiting.Row)))
        {
            Process(new SaidRow(license));
        }

        ReadAnew();
        foreach ((InputRow row, Planned planned) in TakePostponed())
        {
            if (_strangers.EndOf(row, planned.Outcome?.Place) is { } end)
            {
                Process(end);
            }
            else
            {
                Process(new SaidRow(row));
            }
        }
    }

    // A place may know roles that another doesn't.
    private void RequireRole(string role)
    {
        foreach (Place? place in _places.DefaultIfEmpty())
        {
            Await(stop => Run.RequireRoleAsync(Kind, role, place, stop));
        }
    }

    /// <summary>
    /// A role as a row means it. A user's is the role in the account, which says nothing of a workspace or project; one
    /// that a piped member has by other means, such as owning the account, isn't theirs to be given here.
    /// </summary>
    private protected string? RoleOf(string? bound, RoleSet roles)
    {
        string? said = Columns.IsUser(InputObject) ? null : RoleSaid(bound);
        bool isFromElsewhere =
            Columns.Unwrap(InputObject) is FrameioWorkspaceMember or FrameioCollaborator or FrameioAccessResult;
        return said is not null && isFromElsewhere && !roles.MayGive(said) ? null : said;
    }
}
