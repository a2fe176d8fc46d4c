namespace Frameio.Sandbox.State;

/// <summary>The groups that have a role in a workspace or on a project.</summary>
internal sealed class GroupRoster
{
    private readonly Dictionary<string, GroupGrant> _grants = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The groups with their roles, in the order they came.</summary>
    public IEnumerable<GroupGrant> All => _grants.Values.OrderBy(grant => grant.Ordinal);

    /// <summary>The roles that a person has as a member of these groups.</summary>
    public IEnumerable<string> RolesOf(string personId) =>
        _grants.Values.Where(grant => grant.Group.Members.ContainsKey(personId)).Select(grant => grant.Role);

    /// <summary>Gives a group a role, whether or not there was one.</summary>
    /// <param name="world">Numbers a new record.</param>
    /// <param name="group">Which.</param>
    /// <param name="role">The role.</param>
    /// <param name="now">When.</param>
    public GroupGrant Put(World world, Group group, string role, DateTimeOffset now)
    {
        if (_grants.TryGetValue(group.Id, out GroupGrant? grant))
        {
            grant.Role = role;
            return grant;
        }

        grant = new GroupGrant { Ordinal = world.NextOrdinal(), Group = group, Role = role, CreatedAt = now };
        _grants.Add(group.Id, grant);
        return grant;
    }

    /// <summary>Takes a group's role away.</summary>
    /// <returns>False when there was none.</returns>
    public bool Remove(string groupId) => _grants.Remove(groupId);
}
