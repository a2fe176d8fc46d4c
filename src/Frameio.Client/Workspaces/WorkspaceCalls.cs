using Frameio.Client.Users;

namespace Frameio.Client.Workspaces;

/// <summary>The workspaces of an account and their members, with one meaning on both generations.</summary>
public abstract class WorkspaceCalls
{
    private protected WorkspaceCalls()
    {
    }

    /// <summary>The roles a member can have.</summary>
    public abstract RoleSet Roles { get; }

    /// <summary>
    /// Whether putting somebody there again does no more than putting them there once. Where it isn't so, a stranger
    /// gets a mail each time, and the call is never repeated by itself.
    /// </summary>
    internal abstract bool AddIsRepeatable { get; }

    /// <summary>
    /// Whether the list may hold people who reach the place by a role from elsewhere, such as the account.
    /// </summary>
    internal abstract bool ListsInherited { get; }

    /// <summary>
    /// Whether open invitations are listed. Where they aren't, nobody can find out whether one went out.
    /// </summary>
    internal abstract bool ListsInvitations { get; }

    /// <summary>
    /// Whether the service tells somebody who was taken out before from somebody who was never there.
    /// </summary>
    internal abstract bool RemembersRemoved { get; }

    /// <summary>Whether somebody who is taken out keeps the roles that they have on the projects.</summary>
    internal abstract bool LeavesProjectRoles { get; }

    /// <summary>The workspaces of an account, page by page.</summary>
    public abstract IAsyncEnumerable<FrameioWorkspace> ListAsync(
        string accountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The members of a workspace, page by page. On V4 owners and admins of the account may be among them.
    /// </summary>
    public abstract IAsyncEnumerable<FrameioWorkspaceMember> ListMembersAsync(
        string accountId, FrameioWorkspace workspace, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a person into a workspace. On V2 the address is enough: a stranger gets an invitation by mail, at each call
    /// another, so the call is never repeated by itself. On V4 it sets the role of a user of the account, which may be
    /// repeated.
    /// </summary>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="person">The person; V2 goes by the email, V4 by the id.</param>
    /// <param name="role">The role; null for the generation's default.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract Task<Membership> AddMemberAsync(
        string accountId,
        FrameioWorkspace workspace,
        FrameioUser person,
        string? role,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a person out of a workspace. V2 answers with the record, also for somebody who was taken out before.
    /// </summary>
    /// <returns>The record as it is now; null where the service gives none.</returns>
    public abstract Task<Membership?> RemoveMemberAsync(
        string accountId,
        FrameioWorkspace workspace,
        FrameioUser person,
        CancellationToken cancellationToken = default);

    /// <summary>How long so many calls of <see cref="AddMemberAsync"/> take at the service's rate.</summary>
    internal abstract TimeSpan TimeToAdd(int calls);

    /// <summary>How long so many calls of <see cref="RemoveMemberAsync"/> take at the service's rate.</summary>
    internal abstract TimeSpan TimeToRemove(int calls);

    /// <summary>Waits until a call without an answer has been applied or never will be.</summary>
    internal abstract Task SettleAsync(CancellationToken cancellationToken);
}
