using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Control;

/// <summary>The answer of <c>GET state</c>.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="Mails">The mails sent.</param>
/// <param name="MintedTokens">What the token endpoint has given out.</param>
/// <param name="Organizations">The organisations at Adobe.</param>
internal sealed record ControlState(
    IReadOnlyList<AccountSnapshot> Accounts,
    IReadOnlyList<Mail> Mails,
    MintedTokens MintedTokens,
    IReadOnlyList<OrganizationSnapshot> Organizations);

/// <summary>The body of <c>POST organizations/{id}</c>; what isn't named stays.</summary>
/// <param name="ManagedElsewhere">Whether its people are synced from a directory.</param>
/// <param name="ListingDelayMs">How long until Frame.io shows a change, also one that is under way.</param>
/// <param name="IdDelayMs">How long somebody listed has no id.</param>
/// <param name="UnknownDelayMs">How long somebody new is unknown to further steps.</param>
/// <param name="Quotas">The licences of profiles, by name.</param>
internal sealed record OrganizationEdit(
    bool? ManagedElsewhere = null,
    double? ListingDelayMs = null,
    double? IdDelayMs = null,
    double? UnknownDelayMs = null,
    IReadOnlyDictionary<string, int?>? Quotas = null)
{
    /// <summary>Makes the change.</summary>
    public void Apply(SandboxState state, string id) => state.EditOrganization(id, organization =>
    {
        organization.ManagedElsewhere = ManagedElsewhere ?? organization.ManagedElsewhere;
        organization.SetListingDelay(ListingDelayMs ?? organization.ListingDelayMs);
        organization.IdDelayMs = IdDelayMs ?? organization.IdDelayMs;
        organization.UnknownDelayMs = UnknownDelayMs ?? organization.UnknownDelayMs;
        foreach ((string name, int? quota) in Quotas ?? new Dictionary<string, int?>())
        {
            AdobeGroup group = organization.FindGroup(name) ?? throw new KeyNotFoundException($"no profile '{name}'");
            group.Quota = quota;
        }
    });
}

/// <summary>How many tokens the token endpoint has given out.</summary>
/// <param name="Total">In all.</param>
/// <param name="ByClient">By client id.</param>
internal sealed record MintedTokens(int Total, IReadOnlyDictionary<string, int> ByClient);

/// <summary>The body of <c>POST buckets</c>.</summary>
/// <param name="Operation">The operation id.</param>
/// <param name="Owner">The token's owner, by id or address.</param>
/// <param name="Calls">The level to set, in calls.</param>
internal sealed record BucketFill(string Operation, string Owner, double Calls);

/// <summary>The body of <c>POST users/{id}</c>; what isn't named stays.</summary>
/// <param name="Active">Whether the person is active.</param>
/// <param name="Role">The account role.</param>
internal sealed record UserEdit(bool? Active = null, string? Role = null)
{
    /// <summary>Makes the change.</summary>
    public void Apply(SandboxState state, string userId)
    {
        if (Role is not null)
        {
            state.SetUserRole(userId, Role);
        }

        if (Active is { } active)
        {
            state.SetUserActive(userId, active);
        }
    }
}

/// <summary>The body of <c>POST groups/{id}/members</c>.</summary>
/// <param name="Add">Ids of people who join.</param>
/// <param name="Remove">Ids of members who leave.</param>
internal sealed record MembersEdit(IReadOnlyList<string>? Add = null, IReadOnlyList<string>? Remove = null)
{
    /// <summary>Makes the change.</summary>
    public void Apply(SandboxState state, string groupId)
    {
        foreach (string id in Add ?? [])
        {
            state.AddMember(groupId, id);
        }

        foreach (string id in Remove ?? [])
        {
            state.RemoveMember(groupId, id);
        }
    }
}

/// <summary>The body of <c>POST teams/{id}/members</c> and <c>POST projects/{id}/collaborators</c>.</summary>
/// <param name="Add">People who join or get another role.</param>
/// <param name="Remove">Ids or addresses of people who leave.</param>
internal sealed record GrantsEdit(IReadOnlyList<GrantEdit>? Add = null, IReadOnlyList<string>? Remove = null)
{
    /// <summary>Makes the change in a team.</summary>
    public void ApplyToTeam(SandboxState state, string teamId) => Apply(
        edit => state.AddTeamMember(teamId, edit.User, edit.Role ?? Roles.NewTeamMember),
        user => state.RemoveTeamMember(teamId, user));

    /// <summary>Makes the change on a project.</summary>
    public void ApplyToProject(SandboxState state, string projectId) => Apply(
        edit => state.AddCollaborator(projectId, edit.User, edit.Role ?? Roles.NewCollaborator),
        user => state.RemoveCollaborator(projectId, user));

    private void Apply(Action<GrantEdit> add, Action<string> remove)
    {
        foreach (GrantEdit edit in Add ?? [])
        {
            add(edit);
        }

        foreach (string user in Remove ?? [])
        {
            remove(user);
        }
    }
}

/// <summary>A person who joins or gets another role.</summary>
/// <param name="User">The id or address.</param>
/// <param name="Role">The role, or null for the usual one.</param>
internal sealed record GrantEdit(string User, string? Role = null);

/// <summary>The body of <c>POST workspaces/{id}/groups</c> and <c>POST projects/{id}/groups</c>.</summary>
/// <param name="Add">Groups that get a role, or another one.</param>
/// <param name="Remove">Ids of groups that lose theirs.</param>
internal sealed record GroupRolesEdit(IReadOnlyList<GroupRoleEdit>? Add = null, IReadOnlyList<string>? Remove = null)
{
    /// <summary>Makes the change.</summary>
    public void Apply(SandboxState state, string placeId)
    {
        foreach (GroupRoleEdit edit in Add ?? [])
        {
            state.SetGroupRole(placeId, edit.Group, edit.Role ?? Roles.NewCollaborator);
        }

        foreach (string groupId in Remove ?? [])
        {
            state.RemoveGroupRole(placeId, groupId);
        }
    }
}

/// <summary>A group that gets a role, or another one.</summary>
/// <param name="Group">The id.</param>
/// <param name="Role">The role, or null for the usual one.</param>
internal sealed record GroupRoleEdit(string Group, string? Role = null);
