using Frameio.Client.Access;
using Frameio.Client.Tests.Reviewing;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Syncing;

/// <summary>A row of a made-up input, and what it means.</summary>
/// <param name="Said">What it says.</param>
/// <param name="Scope">What it means; null where it means no place.</param>
/// <param name="SubjectId">Whom it means; null where it means nobody.</param>
/// <param name="MustFail">Whether it can't be meant.</param>
/// <param name="MayFail">
/// Whether it may be refused by what is there: somebody deactivated gets no role, and one admin stays.
/// </param>
internal sealed record DesiredRow(
    InputRow Said, Scope? Scope, string? SubjectId, bool MustFail, bool MayFail);

/// <summary>
/// A desired state made up by chance beside a made-up account: not far from it, with slips, the same for the same
/// number.
/// </summary>
internal sealed class DesiredCase
{
    private static readonly string[] _projectRoles = ["full_access", "editor", "edit_only", "commenter", "viewer"];
    private static readonly string[] _workspaceRoles = ["workspace_admin", .. _projectRoles];

    private readonly Random _random;
    private readonly List<DesiredRow> _rows = [];

    public DesiredCase(int number)
    {
        Account = new ModelAccount(number);
        _random = new Random(number * 31);
        foreach (ModelGroup group in Account.Groups)
        {
            AddMembers(group);
        }

        foreach (ModelPlace place in Account.Workspaces.Concat(Account.Projects))
        {
            AddPeople(place);
            AddGroups(place);
        }

        AddAccountRoles();
        AddSlips();
        DesiredRow[] shuffled = [.. _rows.OrderBy(_ => _random.Next())];
        Rows = [.. shuffled.Select((row, index) => row with { Said = row.Said with { Number = index + 1 } })];
    }

    public ModelAccount Account { get; }

    public IReadOnlyList<DesiredRow> Rows { get; }

    /// <summary>What the rows that can be meant want to be, in the places that rows name.</summary>
    public Dictionary<Scope, Dictionary<string, string?>> Wanted => Rows
        .Where(row => row.Scope is { } scope && !IsSynced(scope))
        .GroupBy(row => row.Scope!.Value)
        .ToDictionary(
            place => place.Key,
            place => place.Where(row => row is { SubjectId: not null, MustFail: false })
                .DistinctBy(row => row.SubjectId)
                .ToDictionary(row => row.SubjectId!, row => row.Said.Role?.ToLowerInvariant()));

    // Whose members come from elsewhere, and are left alone.
    private bool IsSynced(Scope scope) =>
        Account.Groups.Any(group => group.Id == scope.PlaceId && group.Source != "frame")
        && scope.Kind.Place == PlaceKind.Group;

    private IEnumerable<ModelPerson> Known => Account.People.Where(person => person.Id is not null);

    private void AddMembers(ModelGroup group)
    {
        if (!Chance(60))
        {
            return;
        }

        // Nobody can be put into a group that is synced from elsewhere.
        bool isSynced = group.Source != "frame";
        Scope scope = new(new AccessKind(PlaceKind.Group), group.Id);
        foreach (ModelPerson person in Known.Where(person => Chance(group.Members.Contains(person.Email) ? 75 : 20)))
        {
            Add(scope, group.Name, person, role: null, isSynced);
        }
    }

    private void AddPeople(ModelPlace place)
    {
        if (Chance(60))
        {
            string[] roles = place.Workspace is null ? _workspaceRoles : _projectRoles;
            foreach (ModelPerson person in Known)
            {
                AddRole(
                    place, SubjectKind.Person, place.People, person.Email, roles, (scope, role) =>
                        Add(scope, place.Name, person, role));
            }
        }
    }

    private void AddGroups(ModelPlace place)
    {
        if (Chance(50))
        {
            foreach (ModelGroup group in Account.Groups)
            {
                AddRole(
                    place, SubjectKind.Group, place.Groups, group.Name, _projectRoles, (scope, role) => _rows.Add(
                        new DesiredRow(
                            Said(scope, place.Name, Chance(30) ? group.Id : group.Name, role),
                            scope,
                            group.Id,
                            MustFail: false,
                            MayFail: false)));
            }
        }
    }

    private void AddRole(
        ModelPlace place,
        SubjectKind subject,
        Dictionary<string, string> present,
        string name,
        string[] roles,
        Action<Scope, string> add)
    {
        bool isThere = present.TryGetValue(name, out string? now);
        if (Chance(isThere ? 70 : 15))
        {
            PlaceKind kind = place.Workspace is null ? PlaceKind.Workspace : PlaceKind.Project;
            bool stays = roles.Contains(now) && Chance(70);
            add(new Scope(new AccessKind(kind, subject), place.Id), stays ? now! : roles[_random.Next(roles.Length)]);
        }
    }

    private void AddAccountRoles()
    {
        Scope scope = new(new AccessKind(PlaceKind.Account), Studio.Account);
        foreach (ModelPerson person in Known.Where(person => person.Role != "owner" && Chance(15)))
        {
            Add(scope, "Studio", person, Chance(50) ? "member" : "admin");
        }
    }

    private void Add(Scope scope, string place, ModelPerson person, string? role, bool mustFail = false)
    {
        string text = _random.Next(5) switch
        {
            0 => person.Id!,
            1 => person.Email.ToUpperInvariant(),
            2 => $" {person.Email}\u00a0",
            _ => person.Email,
        };
        bool mayFail = !person.Active || (role == "member" && person.Role == "admin");
        _rows.Add(new DesiredRow(Said(scope, place, text, role), scope, person.Id, mustFail, mayFail));
    }

    private InputRow Said(Scope scope, string place, string subject, string? role) => new()
    {
        Kind = scope.Kind,
        Place = Chance(30) ? scope.PlaceId : place,
        Subject = subject,
        Role = Chance(10) ? role?.ToUpperInvariant() : role,
    };

    private void AddSlips()
    {
        foreach (DesiredRow row in _rows.ToList())
        {
            switch (_random.Next(60))
            {
                case 0 or 1 or 2:
                    _rows.Add(row);
                    break;
                case 3:
                    Change(row, row with
                    {
                        Said = row.Said with { Subject = "nobody-" + row.Said.Subject!.Trim() },
                        SubjectId = null,
                        MustFail = true,
                    });
                    break;
                case 4 when row.Scope!.Value.Kind.Place != PlaceKind.Account:
                    Change(row, row with
                    {
                        Said = row.Said with { Place = "no such place" },
                        Scope = null,
                        MustFail = true,
                    });
                    break;
                case 5 when row.Said.Role is "editor" or "viewer":
                    foreach (DesiredRow same in _rows.Where(other => IsAbout(other, row)).ToList())
                    {
                        Change(same, same with { MustFail = true });
                    }

                    _rows.Add(row with { Said = row.Said with { Role = "commenter" }, MustFail = true });
                    break;
                case 6 when Account.People.FirstOrDefault(person => person.Id is null) is { } invited
                    && row.Scope!.Value.Kind is { Subject: SubjectKind.Person, Place: not PlaceKind.Account }:
                    _rows.Add(row with
                    {
                        Said = row.Said with { Subject = invited.Email },
                        SubjectId = null,
                        MustFail = true,
                    });
                    break;
            }
        }
    }

    private static bool IsAbout(DesiredRow other, DesiredRow row) =>
        other.Scope == row.Scope && other.SubjectId == row.SubjectId;

    private void Change(DesiredRow row, DesiredRow changed) => _rows[_rows.IndexOf(row)] = changed;

    private bool Chance(int percent) => _random.Next(100) < percent;
}
