using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Bulk;

/// <summary>The rows of one group: those that wait for the next call, and the calls that follow each other. Lanes don't wait for each other.</summary>
internal sealed class GroupLane(FrameioGroup group, KnownMembers members)
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private List<MembershipRow> _waiting = [];

    public FrameioGroup Group => group;

    public KnownMembers Members => members;

    /// <summary>Rows that wait for the next call.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>The last of the calls so far; it never fails.</summary>
    public Task Tail { get; set; } = Task.CompletedTask;

    /// <summary>Whether an earlier row named the same person; remembers this one.</summary>
    public bool HasSeen(FrameioUser user) => !_seen.Add(user.Id!);

    public void Add(MembershipRow row) => _waiting.Add(row);

    /// <summary>Empties what waits into the caller's hands.</summary>
    public IReadOnlyList<MembershipRow> Take()
    {
        List<MembershipRow> taken = _waiting;
        _waiting = [];
        return taken;
    }
}
