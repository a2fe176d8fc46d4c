namespace Frameio.Client.Access.Journal;

/// <summary>
/// What is confirmed, by place and person without regard to case. A run of 100,000 rows is kept whole, in hosts that
/// have 400 MB for everything, so a person's UUID is kept as its 16 bytes, and a place's id once.
/// </summary>
internal sealed class JournalIndex
{
    private readonly Dictionary<string, Dictionary<Guid, ushort>> _uuids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Place, string Person), ushort> _others = [];

    // Few different ones, each kept once.
    private readonly List<(AccessStatus Status, string? Role)> _ends = [];

    public int Count { get; private set; }

    /// <summary>What was confirmed for a person in a place with this role; null where nothing was.</summary>
    public AccessStatus? Find(string placeId, string person, string? role) =>
        Find(placeId, person) is { } end
            && string.Equals(_ends[end].Role, role, StringComparison.OrdinalIgnoreCase) ? _ends[end].Status : null;

    /// <summary>Remembers an entry; a later one of the same place and person replaces it.</summary>
    public void Set(string placeId, string person, string? role, AccessStatus status)
    {
        if (Find(placeId, person) is null)
        {
            Count++;
        }

        ushort end = EndOf(status, role);
        if (!IsUuid(person, out Guid uuid))
        {
            _others[Key(placeId, person)] = end;
            return;
        }

        if (!_uuids.TryGetValue(placeId, out Dictionary<Guid, ushort>? people))
        {
            _uuids[placeId] = people = [];
        }

        people[uuid] = end;
    }

    private ushort? Find(string placeId, string person)
    {
        ushort end;
        return (IsUuid(person, out Guid uuid)
            ? _uuids.TryGetValue(placeId, out Dictionary<Guid, ushort>? people) && people.TryGetValue(uuid, out end)
            : _others.TryGetValue(Key(placeId, person), out end)) ? end : null;
    }

    private ushort EndOf(AccessStatus status, string? role)
    {
        int known = _ends.IndexOf((status, role));
        if (known < 0)
        {
            known = _ends.Count;
            _ends.Add((status, role));
        }

        return checked((ushort)known);
    }

    // One spelling only: TryParse also takes braces, and ids that are merely similar must stay different.
    private static bool IsUuid(string id, out Guid uuid) => Guid.TryParseExact(id, "D", out uuid);

    private static (string Place, string Person) Key(string placeId, string person) =>
        (placeId.ToUpperInvariant(), person.ToUpperInvariant());
}
