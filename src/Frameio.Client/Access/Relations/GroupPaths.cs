using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Who has a role in a place as a member of a group. Read when somebody first asks, each list once.</summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="roles">The calls for the roles of groups in places of its kind.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="placeId">UUID of the place.</param>
internal sealed class GroupPaths(IFrameioCalls calls, RoleCalls roles, string accountId, string placeId)
{
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.OrdinalIgnoreCase);
    private List<Grant>? _roles;

    /// <summary>The role of the group that gives a person one; null where none is known to.</summary>
    /// <param name="userId">Id of the person.</param>
    /// <param name="role">The role; null for any.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Grant?> FindAsync(string userId, string? role, CancellationToken cancellationToken)
    {
        try
        {
            foreach (Grant given in _roles ??= await ReadRolesAsync(cancellationToken))
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

    private async Task<List<Grant>> ReadRolesAsync(CancellationToken cancellationToken)
    {
        List<Grant> read = [];
        await foreach (Grant role in roles.ListAsync(accountId, placeId, cancellationToken))
        {
            read.Add(role);
        }

        return read;
    }

    private async Task<HashSet<string>> MembersOfAsync(Grant role, CancellationToken cancellationToken)
    {
        if (!_members.TryGetValue(role.SubjectId ?? string.Empty, out HashSet<string>? members))
        {
            _members[role.SubjectId ?? string.Empty] = members = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            FrameioGroup group = new() { Id = role.SubjectId ?? string.Empty };
            await foreach (FrameioGroupMember member in
                calls.Groups.ListMembersAsync(accountId, group, cancellationToken))
            {
                members.Add(member.UserId ?? string.Empty);
            }
        }

        return members;
    }
}
