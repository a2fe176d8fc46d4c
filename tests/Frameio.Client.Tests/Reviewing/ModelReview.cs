using Frameio.Sandbox;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>A row as a test compares it.</summary>
internal sealed record ModelRow(
    string? Email, string? Group, string? Workspace, string? Project, string? Role, string Via, bool IsEffective);

/// <summary>
/// What a review of a made-up account has to say, worked out from what was given to whom and not from any list. A list
/// hides some of it; what can't be known by it isn't expected.
/// </summary>
internal sealed class ModelReview(ModelAccount account, UserListing listing)
{
    private static readonly string[] _order =
        ["viewer", "commenter", "edit_only", "editor", "full_access", "workspace_admin", "admin", "owner"];

    /// <summary>All paths, each once.</summary>
    public IEnumerable<ModelRow> Everything =>
    [
        .. Managers.Select(person => new ModelRow(
            person.Email, null, null, null, person.Role, "Account", IsEffective: true)),
        .. Places.SelectMany(RowsAt),
    ];

    /// <summary>What was given, and can be given again.</summary>
    public IEnumerable<ModelRow> Assigned =>
    [
        .. account.People.Where(person => person.Role is "admin" or "member").Select(person => new ModelRow(
            person.Email, null, null, null, person.Role, "Direct", IsEffective: true)),
        .. account.Groups.Where(group => group.Source == "frame").SelectMany(group => group.Members.Select(
            member => new ModelRow(member, group.Name, null, null, null, "Direct", IsEffective: true))),
        .. Places.SelectMany(RowsAt).Where(row => row.Via == "Direct"),
    ];

    /// <summary>The role that counts for a person in a place; null for nobody who reaches it.</summary>
    public static string? Highest(IEnumerable<string?> roles) => roles
        .OfType<string>()
        .OrderByDescending(Rank)
        .FirstOrDefault();

    /// <summary>All paths to a workspace, and those that end on its projects.</summary>
    public IEnumerable<ModelRow> In(ModelPlace workspace) =>
    [
        .. RowsAt(workspace),
        .. ManagersAt(workspace),
        .. account.Projects.Where(project => project.Workspace == workspace).SelectMany(RowsAt),
    ];

    /// <summary>All paths to a project.</summary>
    public IEnumerable<ModelRow> On(ModelPlace project) =>
    [
        .. RowsAt(project),
        .. ManagersAt(project),
        .. project.IsRestricted ? [] : RowsAt(project.Workspace!).Select(row => row with
        {
            Project = project.Name,
            Via = "Workspace",
            IsEffective = IsEffective(row, project),
        }),
    ];

    /// <summary>Every role that a person has in a place in truth, by whatever path.</summary>
    public IEnumerable<string> TrueRoles(ModelPlace place, string email) =>
    [
        .. place.People.Where(role => role.Key == email).Select(role => role.Value),
        .. OtherRoles(place, email),
    ];

    public IReadOnlyList<ModelPlace> Places => [.. account.Workspaces, .. account.Projects];

    private IEnumerable<ModelPerson> Managers => account.People.Where(person => person.Role is "owner" or "admin");

    private static int Rank(string? role) => Array.IndexOf(_order, role);

    private static ModelPlace? Above(ModelPlace place) => place.IsRestricted ? null : place.Workspace;

    private IEnumerable<ModelRow> RowsAt(ModelPlace place)
    {
        foreach ((string email, string role) in place.People.Where(given => IsTold(place, given.Key, given.Value)))
        {
            yield return Row(place, email, null, role, "Direct");
        }

        foreach ((string name, string role) in place.Groups.Where(given => !IsSameAbove(place, given)))
        {
            yield return Row(place, null, name, role, "Direct");
            foreach (string member in GroupOf(name).Members)
            {
                yield return Row(place, member, name, role, "Group");
            }
        }
    }

    private IEnumerable<ModelRow> ManagersAt(ModelPlace place) =>
        Managers.Select(person => Row(place, person.Email, null, person.Role!, "Account"));

    private ModelRow Row(ModelPlace place, string? email, string? group, string role, string via)
    {
        ModelRow row = new(
            email,
            group,
            place.Workspace?.Name ?? place.Name,
            place.Workspace is null ? null : place.Name,
            role,
            via,
            IsEffective: false);
        return row with { IsEffective = IsEffective(row, place) };
    }

    private bool IsEffective(ModelRow row, ModelPlace place)
    {
        IEnumerable<string> all = row.Email is { } email
            ? TrueRoles(place, email)
            : new[] { place, Above(place) }.OfType<ModelPlace>().SelectMany(
                where => where.Groups.Where(given => given.Key == row.Group).Select(given => given.Value));
        return Rank(row.Role) == all.Max(Rank);
    }

    // An own role that another path gives too can't be told from that, whatever the lists show. One that shows only the
    // role that counts hides every own role that isn't higher than all others.
    private bool IsTold(ModelPlace place, string email, string role)
    {
        string[] others = [.. OtherRoles(place, email)];
        return listing == UserListing.Effective
            ? others.All(other => Rank(other) < Rank(role))
            : !others.Contains(role);
    }

    private static bool IsSameAbove(ModelPlace place, KeyValuePair<string, string> given) =>
        Above(place)?.Groups.TryGetValue(given.Key, out string? above) == true && above == given.Value;

    // All but the role of their own there.
    private IEnumerable<string> OtherRoles(ModelPlace place, string email) =>
    [
        .. Managers.Where(person => person.Email == email).Select(person => person.Role!),
        .. RolesOfGroups(place, email),
        .. Above(place) is { } workspace
            ? workspace.People.Where(given => given.Key == email).Select(given => given.Value)
                .Concat(RolesOfGroups(workspace, email))
            : [],
    ];

    private IEnumerable<string> RolesOfGroups(ModelPlace place, string email) =>
        place.Groups.Where(given => GroupOf(given.Key).Members.Contains(email)).Select(given => given.Value);

    private ModelGroup GroupOf(string name) => account.Groups.Single(group => group.Name == name);
}
