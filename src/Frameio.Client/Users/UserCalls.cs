using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Users;

/// <summary>The users of an account. V4 neither searches nor invites them: who is who is found by listing.</summary>
public sealed class UserCalls
{
    private static readonly Operation _list =
        new(HttpMethod.Get, "/v4/accounts/{account_id}/users", 100) { NotFound = FrameioErrorKind.AccountNotFound };

    private readonly CallContext _context;

    internal UserCalls(CallContext context) => _context = context;

    /// <summary>The users of an account, page by page.</summary>
    /// <param name="accountId">UUID of the account, or its Adobe id behind <c>adobe:</c>.</param>
    /// <param name="includeDeactivated">Whether deactivated users are listed too.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public async IAsyncEnumerable<FrameioUser> ListAsync(
        string accountId,
        bool includeDeactivated = false,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<string, string> query =
            includeDeactivated ? AccountUserItem.Everybody : CallContext.NoQuery;
        await foreach (AccountUserItem item in _context.ListAsync(
            _list, [accountId], query, UserJson.Default.PageAccountUserItem, cancellationToken))
        {
            yield return item.ToUser();
        }
    }
}
