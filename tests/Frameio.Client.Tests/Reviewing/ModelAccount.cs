namespace Frameio.Client.Tests.Reviewing;

/// <summary>Somebody of a made-up account.</summary>
internal sealed record ModelPerson(string? Id, string Email, string? Role, bool Active);

/// <summary>A group of it, with its members by address.</summary>
internal sealed record ModelGroup(string Id, string Name, string Source, HashSet<string> Members);

/// <summary>
/// A workspace or project of it: who was given which role there, by address, and which groups, by name.
/// </summary>
internal sealed record ModelPlace(
    string Id,
    string Name,
    Dictionary<string, string> People,
    Dictionary<string, string> Groups,
    ModelPlace? Workspace = null,
    bool IsRestricted = false);

/// <summary>A small account made up by chance, the same for the same number.</summary>
internal sealed class ModelAccount
{
    public const string Owner = "owner@studio.example";

    private static readonly string[] _accountRoles = ["admin", "member", "member", "member", "member", "reviewer"];

    // The last one is new: nobody knows how high it is.
    private static readonly string[] _projectRoles =
        ["full_access", "editor", "edit_only", "commenter", "viewer", "producer"];

    private static readonly string[] _workspaceRoles = ["workspace_admin", .. _projectRoles];
    private static readonly string[] _sources = ["frame", "frame", "frame", "adobe", "workfront"];

    private readonly Random _random;

    public ModelAccount(int number)
    {
        _random = new Random(number);
        People =
        [
            new ModelPerson(NewId(), Owner, "owner", Active: true),
            .. Enumerable.Range(1, 3 + _random.Next(9)).Select(NewPerson),
        ];
        Groups = [.. Enumerable.Range(1, _random.Next(5)).Select(NewGroup)];
        Workspaces = [.. Enumerable.Range(1, _random.Next(4)).Select(NewWorkspace)];
        Projects = [.. Workspaces.SelectMany(NewProjects)];
    }

    public IReadOnlyList<ModelPerson> People { get; }

    public IReadOnlyList<ModelGroup> Groups { get; }

    public IReadOnlyList<ModelPlace> Workspaces { get; }

    public IReadOnlyList<ModelPlace> Projects { get; }

    /// <summary>Something of a list, by chance; null where there is nothing.</summary>
    public T? Any<T>(IReadOnlyList<T> items)
        where T : class => items.Count == 0 ? null : items[_random.Next(items.Count)];

    private IEnumerable<string> Known => People.Where(person => person.Id is not null).Select(person => person.Email);

    private ModelPerson NewPerson(int number) => new(
        _random.Next(10) == 0 ? null : NewId(),
        $"user{number}@studio.example",
        _accountRoles[_random.Next(_accountRoles.Length)],
        Active: _random.Next(8) > 0);

    private ModelGroup NewGroup(int number) => new(
        NewId(),
        $"Group {number}",
        _sources[_random.Next(_sources.Length)],
        [.. Known.Where(_ => _random.Next(3) == 0)]);

    private ModelPlace NewWorkspace(int number) => new(
        NewId(), $"Workspace {number}", Roles(Known, _workspaceRoles), Roles(Groups.Select(Name), _projectRoles));

    private IEnumerable<ModelPlace> NewProjects(ModelPlace workspace) =>
        Enumerable.Range(1, _random.Next(4)).Select(number => new ModelPlace(
            NewId(),
            $"{workspace.Name}, project {number}",
            Roles(Known, _projectRoles),
            Roles(Groups.Select(Name), _projectRoles),
            workspace,
            IsRestricted: _random.Next(5) < 2));

    private Dictionary<string, string> Roles(IEnumerable<string> names, string[] roles) => names
        .Where(_ => _random.Next(3) == 0)
        .ToDictionary(name => name, _ => roles[_random.Next(roles.Length)]);

    private static string Name(ModelGroup group) => group.Name;

    private string NewId()
    {
        byte[] bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
