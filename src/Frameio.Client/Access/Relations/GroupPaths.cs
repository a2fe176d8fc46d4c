using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;

namespace Frameio.Client.Access.Relations;

/// <summary>Who has a role in a place as a member of a group. Read when somebody first asks, each list once.</summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="roles">The calls for the roles of groups in places of its kind.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="placeId">UUID of the place.</param>
internal sealed class GroupPaths(IFrameioCalls calls, GroupRoleCalls roles, string accountId, string placeId)
{
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.OrdinalIgnoreCase);
    private List<FrameioGroupRole>? _roles;

    /// <summary>The group that gives a person a role; null where none is known to.</summary>
    /// <param name="userId">Id of the person.</param>
    /// <param name="role">The role; null for any.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<FrameioGroupRole?> FindAsync(string userId, string? role, CancellationToken cancellationToken)
    {
        try
        {
            foreach (FrameioGroupRole given in _roles ??= await ReadRolesAsync(cancellationToken))
            {
                bool isMeant = role is null || string.Equals(given.Role, role, StringComparison.OrdinalIgnoreCase);
                if (isMeant && (await MembersOfAsync(given, cancellationToken)).Contains(userId))
                {
                    return given;
                }
            }
        }
        catch (FrameioException)
        {
            // Whoever may not see the groups is told by the service's own answer to the removal.
            _roles ??= [];
        }

        return null;
    }

    private async Task<List<FrameioGroupRole>> ReadRolesAsync(CancellationToken cancellationToken)
    {
        List<FrameioGroupRole> read = [];
        await foreach (FrameioGroupRole role in roles.ListAsync(accountId, placeId, cancellationToken))
        {
            read.Add(role);
        }

        return read;
    }

    private async Task<HashSet<string>> MembersOfAsync(FrameioGroupRole role, CancellationToken cancellationToken)
    {
        if (!_members.TryGetValue(role.GroupId, out HashSet<string>? members))
        {
            _members[role.GroupId] = members = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            FrameioGroup group = new() { Id = role.GroupId, Name = role.GroupName };
            await foreach (FrameioGroupMember member in
                calls.Groups.ListMembersAsync(accountId, group, cancellationToken))
            {
                members.Add(member.UserId ?? string.Empty);
            }
        }

        return members;
    }
}
