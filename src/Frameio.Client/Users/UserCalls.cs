using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Users;

/// <summary>The users of an account. V4 neither searches nor invites them: who is who is found by listing.</summary>
public sealed class UserCalls
{
    /// <summary>Path of the list.</summary>
    internal const string Collection = "/v4/accounts/{account_id}/users";

    private static readonly Operation _list =
        new(HttpMethod.Get, Collection, 100) { NotFound = FrameioErrorKind.AccountNotFound };

    private readonly CallContext _context;

    internal UserCalls(CallContext context) => (_context, InAccount) = (context, new AccountRoleCalls(context));

    /// <summary>The roles that a user can be given in the account. Source: the vendor's guide to permissions.</summary>
    public static RoleSet Roles { get; } = new()
    {
        Settable = ["admin", "member"],
        ReadOnly = ["owner", "reviewer"],
        Default = "member",
    };

    /// <summary>The roles of users in the account.</summary>
    public RoleCalls InAccount { get; }

    /// <summary>The users of an account, page by page.</summary>
    /// <param name="accountId">UUID of the account, or its Adobe id behind <c>adobe:</c>.</param>
    /// <param name="includeDeactivated">Whether deactivated users are listed too.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<FrameioUser> ListAsync(
        string accountId, bool includeDeactivated = false, CancellationToken cancellationToken = default) =>
        _context.ListAsync(
            _list,
            [accountId],
            includeDeactivated ? RoleItem.Everybody : CallContext.NoQuery,
            UserJson.Default.RoleItem,
            item => item.ToUser(),
            cancellationToken);

    /// <summary>
    /// Everybody in an account, deactivated people too, whole or not: for whoever waits for all of them. A long list is
    /// read from both ends at once, and comes by address.
    /// </summary>
    internal async Task<FrameioList<FrameioUser>> ReadAllAsync(string accountId, CancellationToken cancellationToken)
    {
        Call list = _context.Call(_list, accountId);
        BothEnds ends = new(_context.Transport, list, RoleItem.Everybody, "email");
        FrameioList<FrameioUser> users = await ListReader.ReadAsync(
            list,
            tally => ends.PagesAsync(tally, cancellationToken),
            new EntryReader<RoleItem, FrameioUser>(UserJson.Default.RoleItem, item => item.ToUser()),
            cancellationToken).ReadAllAsync(cancellationToken);
        return users.Count <= BothEnds.Few
            ? users
            : new FrameioList<FrameioUser>(
                [.. users.OrderBy(user => user.Email, StringComparer.OrdinalIgnoreCase)], users.Gap);
    }
}
