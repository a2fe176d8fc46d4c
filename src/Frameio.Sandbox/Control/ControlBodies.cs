using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Control;

/// <summary>The answer of <c>GET state</c>.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="MintedTokens">What the token endpoint has given out.</param>
internal sealed record ControlState(IReadOnlyList<AccountSnapshot> Accounts, MintedTokens MintedTokens);

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
