using Frameio.Client.Groups;
using Frameio.Client.Transport;
using Frameio.Client.Users;

namespace Frameio.Client.Bulk;

/// <summary>The rows of one group that wait for the next call, and what the run knows of the group's members.</summary>
internal sealed class GroupBatch(FrameioGroup group, int size)
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private List<MembershipRow> _waiting = [];
    private HashSet<string>? _members;

    public FrameioGroup Group => group;

    public bool IsEmpty => _waiting.Count == 0;

    public bool IsFull => _waiting.Count >= size;

    /// <summary>Whether an earlier row of this run named the same person; remembers this one.</summary>
    public bool Knows(FrameioUser user) => !_seen.Add(user.Id!);

    public void Add(MembershipRow row) => _waiting.Add(row);

    /// <summary>Empties the batch into the caller's hands.</summary>
    public IReadOnlyList<MembershipRow> Take()
    {
        List<MembershipRow> taken = _waiting;
        _waiting = [];
        return taken;
    }

    /// <summary>
    /// Whether a person is a member, or null where that isn't known. The members are read once, when that costs no more calls than there are
    /// rows to compare: a single row for a group of thousands is sent as it is.
    /// </summary>
    public async Task<Func<FrameioUser, bool?>> MembersAsync(
        FrameioClient client, string accountId, int rows, CancellationToken cancellationToken)
    {
        if (_members is null && (group.MemberCount + Listing.PageSize - 1) / Listing.PageSize <= rows)
        {
            HashSet<string> members = new(StringComparer.OrdinalIgnoreCase);
            await foreach (FrameioGroupMember member in client.Groups.ListMembersAsync(accountId, group, cancellationToken))
            {
                if (member.UserId is { } id)
                {
                    members.Add(id);
                }
            }

            _members = members;
        }

        return user => _members?.Contains(user.Id!);
    }
}
