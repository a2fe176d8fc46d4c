using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Groups;

/// <summary>The roles of groups in one kind of place. V2 has no such calls.</summary>
public sealed class GroupRoleCalls
{
    private readonly RoleCalls<GroupRoleItem> _roles;

    internal GroupRoleCalls(CallContext context, string path, FrameioErrorKind notFound) =>
        _roles = new(context, path, notFound, GroupJson.Default.GroupRoleItem, isExperimental: true);

    /// <summary>The roles that a group can be given. Source: the vendor's sample, and those of projects.</summary>
    public static RoleSet Roles { get; } = new()
    {
        Settable = ["full_access", "editor", "edit_only", "commenter", "viewer"],
        Default = "editor",
    };

    /// <summary>The groups that have a role in a place, page by page.</summary>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="placeId">UUID of the workspace or project.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<FrameioGroupRole> ListAsync(
        string accountId, string placeId, CancellationToken cancellationToken = default) =>
        _roles.ListAsync([accountId, placeId], CallContext.NoQuery, item => item.ToRole(), cancellationToken);

    /// <summary>Gives a group a role in a place, whether or not it had one. May be repeated.</summary>
    /// <returns>The role as the service says it.</returns>
    public Task<string?> SetAsync(
        string accountId,
        string placeId,
        string groupId,
        string role,
        CancellationToken cancellationToken = default) =>
        _roles.SetAsync([accountId, placeId, groupId], role, cancellationToken);

    /// <summary>Takes a group's role in a place away; what its members have besides stays.</summary>
    public Task RemoveAsync(
        string accountId, string placeId, string groupId, CancellationToken cancellationToken = default) =>
        _roles.RemoveAsync([accountId, placeId, groupId], cancellationToken);
}
