namespace Frameio.Sandbox.State;

/// <summary>
/// Everything there is, made from a seed and changed by requests. Not thread-safe; <see cref="SandboxState"/> guards
/// it.
/// </summary>
internal sealed class World
{
    private long _ordinal;

    /// <summary>The accounts.</summary>
    public List<Account> Accounts { get; } = [];

    /// <summary>The organisations at Adobe.</summary>
    public List<Organization> Organizations { get; } = [];

    /// <summary>The people who have an id, by that id, over all accounts.</summary>
    public Dictionary<string, Person> People { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The mails sent, in order.</summary>
    public List<Mail> Mails { get; } = [];

    /// <summary>The next number in the order of creation.</summary>
    public long NextOrdinal() => ++_ordinal;

    /// <summary>The person of that id or address, or null; only people with an id are found.</summary>
    public Person? FindPerson(string idOrEmail) => People.GetValueOrDefault(idOrEmail)
        ?? People.Values.FirstOrDefault(
            person => string.Equals(person.Email, idOrEmail, StringComparison.OrdinalIgnoreCase));

    /// <summary>The group of that id with its account, or null.</summary>
    public (Account Account, Group Group)? FindGroup(string groupId) => Find(account => account.Groups, groupId);

    /// <summary>The workspace of that id with its account, or null.</summary>
    public (Account Account, Workspace Workspace)? FindWorkspace(string workspaceId) =>
        Find(account => account.Workspaces, workspaceId);

    /// <summary>The project of that id with its account, or null.</summary>
    public (Account Account, Project Project)? FindProject(string projectId) =>
        Find(account => account.Projects, projectId);

    /// <summary>Puts a person into a group; a present member stays as it is.</summary>
    /// <returns>True when the group changed.</returns>
    public bool Join(Group group, Person person) =>
        group.Members.TryAdd(person.Id!, new Membership { Ordinal = NextOrdinal(), Person = person });

    private (Account Account, T Record)? Find<T>(Func<Account, Dictionary<string, T>> recordsOf, string id)
    {
        foreach (Account account in Accounts)
        {
            if (recordsOf(account).TryGetValue(id, out T? record))
            {
                return (account, record);
            }
        }

        return null;
    }
}
