using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Relations;
using Frameio.Client.Errors;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// One kind of access to one place that the input names: whom it is to have, and what is to be done for that.
/// </summary>
/// <param name="kind">The kind of access.</param>
/// <param name="place">The place.</param>
/// <param name="list">Who has it.</param>
internal sealed class SyncTarget(AccessKind kind, Place place, AccessList list)
{
    private readonly HashSet<string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Change> _rows = [];

    public AccessKind Kind => kind;

    public Place Place => place;

    public AccessList List => list;

    /// <summary>Whether rows name it, be it rows that failed.</summary>
    public bool HasRows => _rows.Count > 0 || HeldBy is not null;

    /// <summary>
    /// The first row that failed here, so that nobody can say whom it meant; null while none has. Whoever would go
    /// stays then.
    /// </summary>
    public long? HeldBy { get; private set; }

    /// <summary>What is wrong with the place itself; null for nothing.</summary>
    public FrameioException? Failure { get; private set; }

    /// <summary>How many have such access of their own, or may have.</summary>
    public int Present { get; set; }

    /// <summary>Rows that are at their end, and revocations that can't be carried out.</summary>
    public List<Outcome> Ended { get; } = [];

    /// <summary>What gives access, and changes of role.</summary>
    public List<Change> Grants { get; } = [];

    /// <summary>
    /// Those of <see cref="Grants"/> that give somebody a role of their own where the path by which they have it goes
    /// away.
    /// </summary>
    public HashSet<Change> Bridges { get; } = [];

    /// <summary>What takes access away.</summary>
    public List<Change> Revocations { get; } = [];

    /// <summary>
    /// Those who may have a role of their own behind a path that goes: only once it is gone the list tells.
    /// </summary>
    public List<Grant> Hidden { get; } = [];

    /// <summary>How many would go, those included who stay for the time being.</summary>
    public int Removals { get; set; }

    /// <summary>Whether whoever was asked has said no to its changes.</summary>
    public bool IsDeclined { get; set; }

    /// <summary>Takes in a row whose place and subject were found.</summary>
    /// <param name="change">What it asks for.</param>
    /// <param name="isByAddress">Whether it means its subject by an address.</param>
    public void Add(Change change, bool isByAddress)
    {
        _rows.Add(change);
        if (change.Subject.Id is { } id)
        {
            _ids.Add(id);
        }

        if (isByAddress && change.Subject.Email is { } email)
        {
            _addresses.Add(EmailAddress.Key(email));
        }
    }

    /// <summary>Ends a row of the place as failed: from now on nobody is taken out.</summary>
    public void Fail(Outcome failed)
    {
        Ended.Add(failed);
        Hold(failed.Row.Number);
    }

    /// <summary>A row failed that may have meant somebody here.</summary>
    public void Hold(long row) => HeldBy = HeldBy is { } first ? Math.Min(first, row) : row;

    /// <summary>Whether rows name somebody listed: by the id, or by an address, whoever else has that too.</summary>
    public bool Names(Grant listed) => (listed.SubjectId is { } id && _ids.Contains(id))
        || (listed.SubjectName is { } name && _addresses.Contains(EmailAddress.Key(name)));

    /// <summary>
    /// The rows by subject, in their order: of several that say the same the first counts. Those that contradict each
    /// other end, and none of them is carried out, whichever comes first.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Change>> BySubject()
    {
        List<IReadOnlyList<Change>> agreed = [];
        foreach (IGrouping<string, Change> about in
            _rows.GroupBy(change => change.Subject.Key, StringComparer.OrdinalIgnoreCase))
        {
            Change[] same = [.. about];
            if (Array.Find(same, change => !IsSameRole(change, same[0])) is not { } other)
            {
                agreed.Add(same);
                continue;
            }

            foreach (Change change in same)
            {
                Change against = IsSameRole(change, same[0]) ? other : same[0];
                Fail(change.Failed(ConflictingRow.Error(change, against.Row.Number, against.Role)));
            }
        }

        return agreed;
    }

    /// <summary>Ends every row with what is wrong with the place; nothing is done there.</summary>
    public void FailAll(FrameioException failure)
    {
        Failure = failure;
        Ended.RemoveAll(outcome => outcome.Error is null);
        HashSet<InputRow> ended = [.. Ended.Select(outcome => outcome.Row)];
        foreach (Change change in _rows.Where(change => !ended.Contains(change.Row)))
        {
            Fail(change.Failed(failure));
        }

        Grants.Clear();
        Bridges.Clear();
        Revocations.Clear();
        Hidden.Clear();
        Ended.RemoveAll(outcome => outcome.Direction == AccessChange.Revoke);
        Removals = 0;
    }

    /// <summary>
    /// Puts what is to be given in order: what is new before changes of role, and in the account higher roles before
    /// lower ones.
    /// </summary>
    public void SortGrants()
    {
        Change[] sorted =
        [
            .. Grants.OrderBy(change => change.Would == AccessStatus.WouldChange)
                .ThenByDescending(change => kind.Place == PlaceKind.Account ? RoleOrder.RankOf(change.Role) : 0),
        ];
        Grants.Clear();
        Grants.AddRange(sorted);
    }

    private static bool IsSameRole(Change one, Change other) =>
        string.Equals(one.Role, other.Role, StringComparison.OrdinalIgnoreCase);
}
