using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Who was in a workspace or on a project at one moment, open invitations included.</summary>
internal sealed class GrantIndex
{
    private readonly Dictionary<string, ListedGrant> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ListedGrant> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ListedGrant> _all = [];

    public IReadOnlyList<ListedGrant> All => _all;

    /// <summary>Takes an entry in. Of several for one subject the first counts.</summary>
    public void Add(ListedGrant entry)
    {
        _all.Add(entry);
        Remember(_byId, entry.Grant.SubjectId, entry);
        Remember(_byName, CellText.CleanEmail(entry.Grant.SubjectName), entry);
    }

    /// <summary>
    /// The entry of a subject, by id where both have one, else by name: whoever left and came back has another id under
    /// the same address.
    /// </summary>
    public ListedGrant? Find(Subject subject) => Find(subject.Id, subject.Name);

    /// <inheritdoc cref="Find(Subject)"/>
    public ListedGrant? Find(string? id, string? name)
    {
        if (id is not null && _byId.TryGetValue(id, out ListedGrant? entry))
        {
            return entry;
        }

        bool isNamed = _byName.TryGetValue(CellText.CleanEmail(name), out entry);
        return isNamed && (id is null || entry!.Grant.SubjectId is null) ? entry : null;
    }

    private static void Remember(Dictionary<string, ListedGrant> index, string? key, ListedGrant entry)
    {
        if (!string.IsNullOrEmpty(key) && !index.ContainsKey(key!))
        {
            index.Add(key!, entry);
        }
    }
}
