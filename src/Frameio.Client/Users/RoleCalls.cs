using System.Runtime.CompilerServices;

namespace Frameio.Client.Users;

/// <summary>
/// Who has which role in one kind of place, people or groups, with one meaning on both generations: a list, a call that
/// gives, and a call that takes away.
/// </summary>
public abstract class RoleCalls
{
    private protected RoleCalls()
    {
    }

    /// <summary>The roles that can be had there.</summary>
    public abstract RoleSet Roles { get; }

    /// <summary>Whether a stranger is invited by mail.</summary>
    public virtual bool HasInvitations => false;

    /// <summary>
    /// Whether open invitations are listed nowhere, so that nobody can find out whether one went out.
    /// </summary>
    internal virtual bool HidesInvitations => false;

    /// <summary>
    /// Whether the list may hold those who reach the place by a role from elsewhere, such as the account.
    /// </summary>
    internal virtual bool ListsInherited => false;

    /// <summary>
    /// The role that whoever was given none is listed with; null where they aren't listed.
    /// </summary>
    internal virtual string? RoleOfNone => null;

    /// <summary>
    /// Whether the service tells somebody who was taken out before from somebody who was never there.
    /// </summary>
    internal virtual bool RemembersRemoved => false;

    /// <summary>
    /// Those who have a role there, page by page. On V4 owners and admins of the account may be among them, and on
    /// projects those who reach them through the workspace.
    /// </summary>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="placeId">UUID of the place.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public abstract IAsyncEnumerable<Grant> ListAsync(
        string accountId, string placeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The open invitations, page by page; none where there are no such things, or they aren't listed.
    /// </summary>
    public virtual async IAsyncEnumerable<Grant> ListInvitationsAsync(
        string accountId,
        string placeId,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield break;
    }

    /// <summary>
    /// Gives somebody a role. On V2 the address is enough: a stranger gets an invitation by mail, at each call another,
    /// so the call is never repeated by itself. On V4 it sets the role of somebody in the account, which may be
    /// repeated.
    /// </summary>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="placeId">UUID of the place.</param>
    /// <param name="subject">Who; V2 goes by the email, V4 by the id.</param>
    /// <param name="role">The role; null for the generation's default.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Grant> GiveAsync(
        string accountId,
        string placeId,
        Subject subject,
        string? role,
        CancellationToken cancellationToken = default) =>
        GiveAsync(accountId, placeId, subject, role, sending: null, cancellationToken);

    /// <summary>
    /// Takes somebody's role away, or withdraws an open invitation. V2 answers with the record, also for somebody who
    /// was taken out of a team before.
    /// </summary>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="placeId">UUID of the place.</param>
    /// <param name="subject">Who; V2 goes by the email, V4 by the id.</param>
    /// <param name="listed">What the place's list says of them; null where it says nothing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The record as it is now; null where the service gives none.</returns>
    public Task<Grant?> TakeAsync(
        string accountId,
        string placeId,
        Subject subject,
        Grant? listed = null,
        CancellationToken cancellationToken = default) =>
        TakeAsync(accountId, placeId, subject, listed, sending: null, cancellationToken);

    /// <summary>The same, with somebody told right before the call goes out, who prevents that by throwing.</summary>
    internal abstract Task<Grant> GiveAsync(
        string accountId,
        string placeId,
        Subject subject,
        string? role,
        Action? sending,
        CancellationToken cancellationToken);

    /// <summary>The same, with somebody told right before the call goes out, who prevents that by throwing.</summary>
    internal abstract Task<Grant?> TakeAsync(
        string accountId,
        string placeId,
        Subject subject,
        Grant? listed,
        Action? sending,
        CancellationToken cancellationToken);

    /// <summary>How long so many pages of lists take at the service's rate.</summary>
    internal abstract TimeSpan TimeToList(int pages);

    /// <summary>How long so many calls that give take at the service's rate.</summary>
    internal abstract TimeSpan TimeToGive(int calls);

    /// <summary>How long so many calls that take away take at the service's rate.</summary>
    internal abstract TimeSpan TimeToTake(int calls);

    /// <summary>Waits until a call without an answer has been applied or never will be.</summary>
    internal abstract Task SettleAsync(CancellationToken cancellationToken);
}
