using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Users;

/// <summary>
/// Roles on V4: of people or groups, in whatever place. The paths differ, the calls don't.
/// </summary>
/// <param name="context">What the calls go through.</param>
/// <param name="path">Path of the list; one of its entries is a segment more.</param>
/// <param name="placeNotFound">What a 404 to the list means.</param>
/// <param name="roles">The roles.</param>
/// <param name="isExperimental">Whether only the experimental router serves them.</param>
internal abstract class RoleCallsV4(
    CallContext context, string path, FrameioErrorKind placeNotFound, RoleSet roles, bool isExperimental = false)
    : RoleCalls
{
    private readonly Operation _list =
        new(HttpMethod.Get, path, 100) { NotFound = placeNotFound, IsExperimental = isExperimental };

    public override RoleSet Roles => roles;

    /// <summary>What the calls go through.</summary>
    protected CallContext Context => context;

    /// <summary>
    /// A 404 to it can mean the place or whoever is to have the role, and only the server's words tell which.
    /// </summary>
    protected virtual Operation Give { get; } =
        new(Operation.Patch, path + "/{id}", 10) { IsExperimental = isExperimental };

    public override IAsyncEnumerable<Grant> ListAsync(
        string accountId, string placeId, CancellationToken cancellationToken = default) =>
        context.ListAsync(
            _list,
            PathOf(accountId, placeId),
            isExperimental ? CallContext.NoQuery : RoleItem.Everybody,
            UserJson.Default.RoleItem,
            item => item.ToGrant(),
            cancellationToken);

    internal override async Task<Grant> GiveAsync(
        string accountId,
        string placeId,
        Subject subject,
        string? role,
        Action? sending,
        CancellationToken cancellationToken)
    {
        Call call = context.Call(Give, [.. PathOf(accountId, placeId), subject.RequireId()])
            .With(new RoleBody { Role = role ?? roles.Default }, UserJson.Default.EnvelopeRoleBody)
            .Telling(sending);
        RoleBody given = await context.Transport.ReadDataAsync(
            call, UserJson.Default.EnvelopeRoleBody, RoleBody.IsSaid, cancellationToken);
        return new Grant { Role = given.Role };
    }

    internal override TimeSpan TimeToList(int pages) => context.TimeFor(_list, pages);

    internal override TimeSpan TimeToGive(int calls) => context.TimeFor(Give, calls);

    internal override Task SettleAsync(CancellationToken cancellationToken) => context.SettleAsync(cancellationToken);

    /// <summary>The segments of the list's path.</summary>
    protected virtual string[] PathOf(string accountId, string placeId) => [accountId, placeId];
}
