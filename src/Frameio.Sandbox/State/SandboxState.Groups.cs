namespace Frameio.Sandbox.State;

/// <content>What can be changed about the roles of groups.</content>
public sealed partial class SandboxState
{
    /// <summary>Gives a group a role in a workspace or on a project of its account.</summary>
    /// <param name="placeId">The workspace or project.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="role">Any role, known to the contract or not.</param>
    public void SetGroupRole(string placeId, string groupId, string role = Roles.NewCollaborator) => Use(world =>
    {
        (Account account, Group group) = FindGroup(world, groupId);
        return GroupsOf(account, placeId).Put(world, group, CheckedRole(role), _clock.UtcNow);
    });

    /// <summary>Takes a group's role in a workspace or on a project away.</summary>
    /// <param name="placeId">The workspace or project.</param>
    /// <param name="groupId">The group.</param>
    public void RemoveGroupRole(string placeId, string groupId) => Use(world =>
        GroupsOf(FindGroup(world, groupId).Account, placeId).Remove(groupId)
            ? true
            : throw new KeyNotFoundException($"group '{groupId}' has no role in '{placeId}'"));

    private static GroupRoster GroupsOf(Account account, string placeId) =>
        account.Workspaces.GetValueOrDefault(placeId)?.Groups
        ?? account.Projects.GetValueOrDefault(placeId)?.Groups
        ?? throw new KeyNotFoundException($"no workspace or project '{placeId}' in the account of the group");
}
