using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Users;

/// <summary>Roles in workspaces or on projects on V4, which can be taken away.</summary>
/// <param name="context">What the calls go through.</param>
/// <param name="path">Path of the list; one of its entries is a segment more.</param>
/// <param name="placeNotFound">What a 404 to the list means.</param>
/// <param name="roles">The roles.</param>
/// <param name="isExperimental">Whether only the experimental router serves them.</param>
internal sealed class PlaceRoleCalls(
    CallContext context, string path, FrameioErrorKind placeNotFound, RoleSet roles, bool isExperimental = false)
    : RoleCallsV4(context, path, placeNotFound, roles, isExperimental)
{
    private readonly Operation _remove =
        new(HttpMethod.Delete, path + "/{id}", 60) { IsExperimental = isExperimental };

    internal override bool ListsInherited => true;

    internal override async Task<Grant?> TakeAsync(
        string accountId,
        string placeId,
        Subject subject,
        Grant? listed,
        Action? sending,
        CancellationToken cancellationToken)
    {
        Call call = Context.Call(_remove, [.. PathOf(accountId, placeId), subject.RequireId()]).Telling(sending);
        await Context.Transport.RemoveAsync(call, cancellationToken);
        return null;
    }

    internal override TimeSpan TimeToTake(int calls) => Context.TimeFor(_remove, calls);
}
