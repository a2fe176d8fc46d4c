namespace Frameio.Sandbox.State;

/// <summary>Everything there is, made from a seed and changed by requests. Not thread-safe; <see cref="SandboxState"/> guards it.</summary>
internal sealed class World
{
    private long _ordinal;

    /// <summary>The accounts.</summary>
    public List<Account> Accounts { get; } = [];

    /// <summary>The people who have an id, by that id, over all accounts.</summary>
    public Dictionary<string, Person> People { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next number in the order of creation.</summary>
    public long NextOrdinal() => ++_ordinal;

    /// <summary>The person of that id or address, or null; only people with an id are found.</summary>
    public Person? FindPerson(string idOrEmail) => People.GetValueOrDefault(idOrEmail)
        ?? People.Values.FirstOrDefault(person => string.Equals(person.Email, idOrEmail, StringComparison.OrdinalIgnoreCase));

    /// <summary>The group of that id with its account, or null.</summary>
    public (Account Account, Group Group)? FindGroup(string groupId)
    {
        foreach (Account account in Accounts)
        {
            if (account.Groups.TryGetValue(groupId, out Group? group))
            {
                return (account, group);
            }
        }

        return null;
    }

    /// <summary>Puts a person into a group; a present member stays as it is.</summary>
    /// <returns>True when the group changed.</returns>
    public bool Join(Group group, Person person) =>
        group.Members.TryAdd(person.Id!, new Membership { Ordinal = NextOrdinal(), Person = person });
}
