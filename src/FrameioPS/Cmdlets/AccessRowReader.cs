using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>Makes rows of what input objects and parameters say about access of any kind.</summary>
/// <param name="direction">Whether they give access or take it away.</param>
/// <param name="account">Name of the account, where people have a role too.</param>
internal sealed class AccessRowReader(AccessChange direction, string account)
{
    private static readonly string[][] _places = [Columns.Group, Columns.Workspace, Columns.Project];

    /// <summary>A row, with what is wrong with it on its face.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="words">What it says.</param>
    /// <param name="input">The input object; null where the parameters say all.</param>
    public SaidRow Read(long number, AccessWords words, PSObject? input)
    {
        AccessKind kind = words.Kind;
        Naming subject = kind.Subject == SubjectKind.Group ? words.Group : words.Person;
        Naming place = kind.Place == PlaceKind.Account ? new Naming(account) : words.Place;
        InputRow row = new()
        {
            Number = number,
            Kind = kind,
            Direction = direction,
            Place = place.Text,
            PlaceBeside = place.Beside,
            Workspace = kind.Place == PlaceKind.Project ? words.Workspace.Text : null,
            WorkspaceBeside = kind.Place == PlaceKind.Project ? words.Workspace.Beside : null,
            ThroughGroup = words.IsThroughGroup ? words.Group.Beside ?? words.Group.Text : null,
            Subject = subject.Text,
            SubjectBeside = subject.Beside,
            Role = words.Role,
            Source = (object?)input ?? subject.Text,
        };
        return new SaidRow(row, RefusalOf(row, words, input));
    }

    /// <summary>
    /// Rows about people alone, of a cmdlet that has no other rows: by default about their roles in the account.
    /// </summary>
    /// <param name="number">The number of the first.</param>
    /// <param name="users">The people; null where nothing is bound.</param>
    /// <param name="role">The role; null for none.</param>
    /// <param name="input">The input object; null where the parameters say all.</param>
    /// <param name="isEmptyInput">Whether something was piped in, and it was nothing.</param>
    /// <param name="place">The kind of place that they are about, of which there is one.</param>
    /// <param name="ownColumns">Columns that name the person where no other does, of a command about people.</param>
    public IEnumerable<SaidRow> ReadUsers(
        long number,
        UserIdentity[]? users,
        string? role,
        PSObject? input,
        bool isEmptyInput,
        PlaceKind place = PlaceKind.Account,
        params string[] ownColumns) =>
        (users is { Length: > 0 } ? users : new UserIdentity?[1]).Select((user, index) => ReadUser(
            number + index,
            user?.Text is null && Columns.Has(input, ownColumns)
                ? Columns.NamingOf(input, ownColumns, cell => PersonText.CanName(cell.Text))
                : user?.Naming ?? default,
            role,
            input,
            isEmptyInput,
            place));

    private SaidRow ReadUser(
        long number, Naming user, string? role, PSObject? input, bool isEmptyInput, PlaceKind place)
    {
        InputRow row = new()
        {
            Number = number,
            Kind = new AccessKind(place),
            Direction = direction,
            Place = place == PlaceKind.Account ? account : null,
            Subject = user.Text,
            SubjectBeside = user.Beside,
            Role = role,
            Source = (object?)input ?? user.Text,
        };
        IReadOnlyCollection<string> seen = Columns.Names(input);
        return new SaidRow(row, row switch
        {
            _ when isEmptyInput => Errors.EmptyInput("User", null),
            { Subject: null } => Errors.MissingColumn("user", Columns.User, seen),
            { Role: null, Kind.Place: PlaceKind.Account } when direction == AccessChange.Grant => NoRole(input),
            _ => null,
        });
    }

    private FrameioException? RefusalOf(InputRow row, AccessWords words, PSObject? input)
    {
        if (words.IsThroughGroup)
        {
            return Errors.NotDirect(row.ThroughGroup!, words.Place.Beside ?? words.Place.Text!);
        }

        // A plan's rows are carried out by their direction: one that a guard held back stays so.
        if (direction == AccessChange.Revoke
            && Columns.TextIn(input, Columns.ErrorId) == nameof(FrameioErrorKind.HeldBack))
        {
            return Errors.StillHeldBack();
        }

        bool isGrant = direction == AccessChange.Grant;
        return row switch
        {
            _ when IsNoAccess(row, words) => new AccessColumns(words, input).CanBeAccess(isGrant)
                ? Errors.EmptyCells(isGrant, Columns.Names(input))
                : Errors.NoAccess(isGrant, Columns.Names(input)),
            { Kind.Place: PlaceKind.Group, Role: { } role } => Errors.NoRoleInGroup(role),
            { Kind.Place: PlaceKind.Workspace or PlaceKind.Project, Role: null } when isGrant =>
                NoRole(input),
            { Kind.Place: PlaceKind.Account } when IsPlaceEmpty(input) => Errors.NoPlace(Columns.Names(input)),
            _ => null,
        };
    }

    private static FrameioException NoRole(PSObject? input) => Columns.Has(input, Columns.Role)
        ? Errors.NoRole()
        : Errors.MissingColumn("role", Columns.Role, Columns.Names(input));

    private static bool IsNoAccess(InputRow row, AccessWords words) => row.Kind.Place switch
    {
        PlaceKind.Account => !words.HasPerson || row.Role is null,
        PlaceKind.Group => !words.HasPerson,
        _ => !words.HasPerson && !words.HasGroup,
    };

    // A cell that was left empty must not make a role in a place one in the whole account.
    private static bool IsPlaceEmpty(PSObject? input)
    {
        int places = _places.Count(columns => Columns.Has(input, columns));
        return places > 0 && places < _places.Length;
    }
}
