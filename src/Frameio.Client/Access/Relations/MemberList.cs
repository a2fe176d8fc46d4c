using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Who was in a workspace or on a project at one moment, open invitations included.</summary>
internal sealed class MemberList
{
    private readonly Dictionary<string, MemberEntry> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MemberEntry> _byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MemberEntry> _all = [];

    public IReadOnlyList<MemberEntry> All => _all;

    /// <summary>Takes an entry in. Of several for one person the first counts.</summary>
    public void Add(MemberEntry entry)
    {
        _all.Add(entry);
        Remember(_byId, entry.Record.UserId, entry);
        Remember(_byEmail, CellText.CleanEmail(entry.Record.Email), entry);
    }

    /// <summary>
    /// The entry of a person, by id where both have one, else by email: whoever left and came back has another id under
    /// the same address.
    /// </summary>
    public MemberEntry? Find(FrameioUser person) => Find(person.Id, person.Email);

    /// <inheritdoc cref="Find(FrameioUser)"/>
    public MemberEntry? Find(string? id, string email)
    {
        if (id is not null && _byId.TryGetValue(id, out MemberEntry? entry))
        {
            return entry;
        }

        bool isNamed = _byEmail.TryGetValue(CellText.CleanEmail(email), out entry);
        return isNamed && (id is null || entry!.Record.UserId is null) ? entry : null;
    }

    private static void Remember(Dictionary<string, MemberEntry> index, string? key, MemberEntry entry)
    {
        if (!string.IsNullOrEmpty(key) && !index.ContainsKey(key!))
        {
            index.Add(key!, entry);
        }
    }
}
