using Frameio.Client.Users;

namespace Frameio.Client.Access.Journal;

/// <summary>
/// What a journal says, by place and subject without regard to case. A run of 100,000 rows is kept whole, in hosts that
/// have 400 MB for everything, so a subject's UUID is kept as its 16 bytes, a place's id once, and what was said once.
/// </summary>
internal sealed class JournalIndex
{
    private readonly Dictionary<AccessKind, Dictionary<string, Subjects>> _places = [];
    private readonly Dictionary<Said, int> _numbers = [];
    private readonly List<Said> _said = [];

    /// <summary>How many pairs of place and subject are confirmed.</summary>
    public int Confirmed { get; private set; }

    /// <summary>What is said of a change.</summary>
    public JournalWord Find(JournalEntry change) => Find(change.Place!.Value, change.Subject!.Value, change);

    /// <summary>Remembers an entry; a later one of the same place and subject replaces it.</summary>
    public void Set(JournalEntry entry)
    {
        Subjects subjects = SubjectsOf(entry);
        Said said = new(entry.Change!.Value, entry.Role?.ToLowerInvariant(), entry.Status, entry.IsKept == true);
        if (!_numbers.TryGetValue(said, out int number))
        {
            number = _said.Count;
            _said.Add(said);
            _numbers[said] = number;
        }

        int before = subjects.Find(entry.SubjectId!) is { } known && _said[known].IsConfirmed ? 1 : 0;
        subjects.Set(entry.SubjectId!, number);
        Confirmed += (said.IsConfirmed ? 1 : 0) - before;
    }

    private JournalWord Find(PlaceKind place, SubjectKind subject, JournalEntry change)
    {
        if (!_places.TryGetValue(new AccessKind(place, subject), out Dictionary<string, Subjects>? places)
            || !places.TryGetValue(change.PlaceId!, out Subjects? subjects)
            || subjects.Find(change.SubjectId!) is not { } number
            || _said[number].Direction != change.Change)
        {
            return default;
        }

        Said said = _said[number];
        if (said.IsKept)
        {
            return new JournalWord(null, IsOpen: true, IsInvited: said.Status == AccessStatus.Invited);
        }

        return said.IsConfirmed && said.Role == change.Role?.ToLowerInvariant()
            ? new JournalWord(said.Status, IsOpen: false)
            : new JournalWord(null, IsOpen: said.Status is null);
    }

    /// <summary>What the journal of a next run has to know: the invitations that are open, or may be.</summary>
    public IEnumerable<JournalEntry> ToKeep() =>
        from kind in _places
        from place in kind.Value
        from subject in place.Value.All
        let said = _said[subject.Number]
        where said.Status is null or AccessStatus.Invited
        select new JournalEntry
        {
            Place = kind.Key.Place,
            Subject = kind.Key.Subject,
            Change = said.Direction,
            PlaceId = place.Key,
            SubjectId = subject.Id,
            Role = said.Role,
            Status = said.Status,
            IsKept = true,
            At = DateTime.UtcNow,
        };

    private Subjects SubjectsOf(JournalEntry entry)
    {
        AccessKind kind = new(entry.Place!.Value, entry.Subject!.Value);
        if (!_places.TryGetValue(kind, out Dictionary<string, Subjects>? places))
        {
            _places[kind] = places = new(StringComparer.OrdinalIgnoreCase);
        }

        if (!places.TryGetValue(entry.PlaceId!, out Subjects? subjects))
        {
            places[entry.PlaceId!] = subjects = new Subjects();
        }

        return subjects;
    }

    /// <summary>What entries say; few different ones.</summary>
    private readonly record struct Said(AccessChange Direction, string? Role, AccessStatus? Status, bool IsKept)
    {
        public bool IsConfirmed => !IsKept && Status is { } status && status != AccessStatus.Failed;
    }

    /// <summary>The subjects of one place, each with the number of what is said of it.</summary>
    private sealed class Subjects
    {
        private readonly Dictionary<Guid, int> _uuids = [];
        private readonly Dictionary<string, int> _others = new(StringComparer.OrdinalIgnoreCase);

        public IEnumerable<(string Id, int Number)> All =>
            _uuids.Select(subject => ($"{subject.Key:D}", subject.Value))
                .Concat(_others.Select(subject => (subject.Key, subject.Value)));

        public int? Find(string subject)
        {
            int number;
            bool isKnown = IsUuid(subject, out Guid uuid)
                ? _uuids.TryGetValue(uuid, out number)
                : _others.TryGetValue(subject, out number);
            return isKnown ? number : null;
        }

        public void Set(string subject, int number)
        {
            if (IsUuid(subject, out Guid uuid))
            {
                _uuids[uuid] = number;
            }
            else
            {
                _others[subject] = number;
            }
        }

        // One spelling only: TryParse also takes braces, and ids that are merely similar must stay different.
        private static bool IsUuid(string id, out Guid uuid) => Guid.TryParseExact(id, "D", out uuid);
    }
}
