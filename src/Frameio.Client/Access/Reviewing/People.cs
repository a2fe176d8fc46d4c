using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// Who is who in the lists of an account. An id is a person; several may have one address. An entry without an id means
/// whoever is listed without one under its address, or else the only person who has it. Safe from several threads.
/// </summary>
internal sealed class People
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Person> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Person> _withoutId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> _byEmail = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="users">The users of the account; nobody where they don't matter.</param>
    public People(IReadOnlyList<FrameioUser> users) =>
        Users = [.. users.Select(user => Find(user.Id, user.Email, user.Name, user.Active, user.Role)).Distinct()];

    /// <summary>The users of the account, in the order of their list.</summary>
    public IReadOnlyList<Person> Users { get; }

    /// <summary>The person whom the entry of a list is about.</summary>
    public Person Of(Grant entry) => Find(entry.SubjectId, entry.SubjectName, entry.FullName, entry.Active);

    /// <summary>The person whom the entry of a list is about.</summary>
    public Person Find(string? id, string? email, string? name, bool? active, string? role = null)
    {
        string address = CellText.CleanEmail(email);
        lock (_gate)
        {
            return Known(id, address) ?? Add(new Person(Named(id), email ?? string.Empty, name, active, role), address);
        }
    }

    private Person? Known(string? id, string address)
    {
        if (Named(id) is { } named)
        {
            return _byId.TryGetValue(named, out Person? person) ? person : null;
        }

        if (_withoutId.TryGetValue(address, out Person? invited))
        {
            return invited;
        }

        // While the users themselves are taken in, an entry without an id is a user of its own.
        return Users is not null && _byEmail.TryGetValue(address, out List<Person>? same) && same.Count == 1
            ? same[0]
            : null;
    }

    private Person Add(Person person, string address)
    {
        if (person.Id is { } id)
        {
            _byId[id] = person;
        }
        else
        {
            _withoutId[address] = person;
        }

        if (!_byEmail.TryGetValue(address, out List<Person>? same))
        {
            _byEmail[address] = same = new List<Person>(1);
        }

        same.Add(person);
        return person;
    }

    private static string? Named(string? id) => string.IsNullOrWhiteSpace(id) ? null : id;
}
