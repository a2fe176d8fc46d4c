using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>What a run knows of a group's members.</summary>
internal sealed class KnownMembers(IFrameioCalls calls, string accountId, FrameioGroup group)
{
    private readonly HashSet<string> _present = new(StringComparer.OrdinalIgnoreCase);
    private bool _isTried;
    private bool _isComplete;

    /// <summary>
    /// Reads the members, once, when that costs no more calls than there are rows to compare: a single row for a group
    /// of thousands is sent as it is. When they can't be read, nothing is known about anybody and every row is worth
    /// its call.
    /// </summary>
    public async Task ReadIfWorthAsync(int rows, CancellationToken cancellationToken)
    {
        if (_isTried || (group.MemberCount + Listing.PageSize - 1) / Listing.PageSize > rows)
        {
            return;
        }

        _isTried = true;
        try
        {
            foreach (FrameioGroupMember member in await ReadAsync(cancellationToken))
            {
                _present.Add(member.UserId!);

                // The service refuses to add somebody deactivated, also where the person is a member.
                Anybody = member.Active == false ? Anybody : member.UserId;
            }

            _isComplete = true;
        }
        catch (FrameioException)
        {
            _present.Clear();
        }
    }

    /// <summary>The members who have an id, as they are now.</summary>
    public async Task<IReadOnlyList<FrameioGroupMember>> ReadAsync(CancellationToken cancellationToken)
    {
        List<FrameioGroupMember> members = [];
        await foreach (FrameioGroupMember member in calls.Groups.ListMembersAsync(accountId, group, cancellationToken))
        {
            if (member.UserId is not null)
            {
                members.Add(member);
            }
        }

        return members;
    }

    /// <summary>Whether a person is a member; null where that isn't known.</summary>
    public bool? Has(FrameioUser user)
    {
        bool isPresent = _present.Contains(user.Id!);
        return isPresent || _isComplete ? isPresent : null;
    }

    /// <summary>Notes who was added.</summary>
    public void Add(IReadOnlyList<string> ids)
    {
        _present.UnionWith(ids);
        Anybody = ids[0];
    }

    /// <summary>An active member, as far as is known, whom the service would accept again; or null.</summary>
    public string? Anybody { get; private set; }
}
