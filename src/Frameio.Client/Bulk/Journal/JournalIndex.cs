namespace Frameio.Client.Bulk.Journal;

/// <summary>
/// What is confirmed, by group and user without regard to case. A run of 100,000 rows is kept whole, in hosts that have 400 MB for everything, so
/// a user's UUID is kept as its 16 bytes, and a group's id once.
/// </summary>
internal sealed class JournalIndex
{
    private readonly Dictionary<string, Dictionary<Guid, MembershipStatus>> _uuids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Group, string User), MembershipStatus> _others = [];

    public int Count { get; private set; }

    public MembershipStatus? Find(string groupId, string userId)
    {
        MembershipStatus status;
        return (IsUuid(userId, out Guid uuid)
            ? _uuids.TryGetValue(groupId, out Dictionary<Guid, MembershipStatus>? users) && users.TryGetValue(uuid, out status)
            : _others.TryGetValue(Key(groupId, userId), out status)) ? status : null;
    }

    /// <summary>Remembers an entry; a later one of the same group and user replaces it.</summary>
    public void Set(string groupId, string userId, MembershipStatus status)
    {
        if (Find(groupId, userId) is null)
        {
            Count++;
        }

        if (!IsUuid(userId, out Guid uuid))
        {
            _others[Key(groupId, userId)] = status;
            return;
        }

        if (!_uuids.TryGetValue(groupId, out Dictionary<Guid, MembershipStatus>? users))
        {
            _uuids[groupId] = users = [];
        }

        users[uuid] = status;
    }

    // One spelling only: TryParse also takes braces, and ids that are merely similar must stay different.
    private static bool IsUuid(string id, out Guid uuid) => Guid.TryParseExact(id, "D", out uuid);

    private static (string Group, string User) Key(string groupId, string userId) => (groupId.ToUpperInvariant(), userId.ToUpperInvariant());
}
