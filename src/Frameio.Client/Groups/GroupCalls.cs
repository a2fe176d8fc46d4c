using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Groups;

/// <summary>The access groups of an account and their members.</summary>
public sealed class GroupCalls
{
    private const string Collection = "/v4/accounts/{account_id}/groups";
    private const string One = Collection + "/{group_id}";
    private const string Members = One + "/users";

    private static readonly Operation _list =
        new(HttpMethod.Get, Collection, 100) { NotFound = FrameioErrorKind.AccountNotFound };
    private static readonly Operation _create =
        new(HttpMethod.Post, Collection, 10)
        {
            Success = 201,
            IsRepeatable = false,
            NotFound = FrameioErrorKind.AccountNotFound,
        };
    private static readonly Operation _get =
        new(HttpMethod.Get, One, 100) { NotFound = FrameioErrorKind.GroupNotFound };
    private static readonly Operation _update =
        new(Operation.Patch, One, 10) { NotFound = FrameioErrorKind.GroupNotFound };
    private static readonly Operation _delete =
        new(HttpMethod.Delete, One, 60) { NotFound = FrameioErrorKind.GroupNotFound, IsExperimental = true };
    private static readonly Operation _listMembers =
        new(HttpMethod.Get, Members, 200) { NotFound = FrameioErrorKind.GroupNotFound, IsExperimental = true };

    // A 404 to these two can mean the group or a user, and only the server's words tell which.
    private static readonly Operation _addMembers = new(HttpMethod.Post, Members, 10) { IsExperimental = true };
    private static readonly Operation _removeMember =
        new(HttpMethod.Delete, Members + "/{user_id}", 200) { IsExperimental = true };

    private readonly CallContext _context;

    internal GroupCalls(CallContext context) => _context = context;

    /// <summary>The roles that a group can be given. Source: the vendor's sample, and those of projects.</summary>
    public static RoleSet Roles { get; } = new()
    {
        Settable = ["full_access", "editor", "edit_only", "commenter", "viewer"],
        Default = "editor",
    };

    /// <summary>The groups of an account, page by page.</summary>
    public IAsyncEnumerable<FrameioGroup> ListAsync(string accountId, CancellationToken cancellationToken = default) =>
        _context.ListAsync(
            _list,
            [accountId],
            CallContext.NoQuery,
            GroupJson.Default.GroupItem,
            item => item.ToGroup(),
            cancellationToken);

    /// <summary>One group by id.</summary>
    public Task<FrameioGroup> GetAsync(
        string accountId, string groupId, CancellationToken cancellationToken = default) =>
        ReadAsync(_context.Call(_get, accountId, groupId), cancellationToken);

    /// <summary>
    /// Creates a group. The service demands an emoji. Not idempotent: two calls make two groups. The name is stored
    /// without what nobody sees.
    /// </summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidName"/>: the name is blank.</exception>
    public Task<FrameioGroup> CreateAsync(
        string accountId, string name, string emoji, CancellationToken cancellationToken = default) =>
        ReadAsync(
            _context.Call(_create, accountId)
                .With(
                    new GroupFields { Name = NameText.ForStoring(name), Emoji = emoji },
                    GroupJson.Default.EnvelopeGroupFields),
            cancellationToken);

    /// <summary>Changes the name or the emoji; null leaves it as it is.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidName"/>: the name is blank.</exception>
    public Task<FrameioGroup> UpdateAsync(
        string accountId, string groupId, string? name, string? emoji, CancellationToken cancellationToken = default) =>
        ReadAsync(
            _context.Call(_update, accountId, groupId)
                .With(
                    new GroupFields { Name = name is null ? null : NameText.ForStoring(name), Emoji = emoji },
                    GroupJson.Default.EnvelopeGroupFields),
            cancellationToken);

    /// <summary>Deletes a group.</summary>
    public Task DeleteAsync(string accountId, string groupId, CancellationToken cancellationToken = default) =>
        _context.Transport.RemoveAsync(_context.Call(_delete, accountId, groupId), cancellationToken);

    /// <summary>The members of a group, page by page.</summary>
    public IAsyncEnumerable<FrameioGroupMember> ListMembersAsync(
        string accountId, FrameioGroup group, CancellationToken cancellationToken = default) =>
        _context.ListAsync(
            _listMembers,
            [accountId, group.Id],
            CallContext.NoQuery,
            GroupJson.Default.UserItem,
            user => user.IsSomebody
                ? new FrameioGroupMember
                {
                    GroupId = group.Id,
                    GroupName = group.Name,
                    UserId = user.Id,
                    Name = user.Name,
                    Email = user.Email ?? string.Empty,
                    Active = user.Active,
                }
                : null,
            cancellationToken);

    /// <summary>
    /// Adds users to a group: all or, when one of them is refused, none. Adding a member again is fine, so the call may
    /// be repeated. The largest number of ids is not published; 100 a call is this library's choice.
    /// </summary>
    public Task AddMembersAsync(
        string accountId,
        string groupId,
        IReadOnlyCollection<string> userIds,
        CancellationToken cancellationToken = default) =>
        _context.Transport.SendAsync(
            _context.Call(_addMembers, accountId, groupId)
                .With(new GroupUserIds { UserIds = userIds }, GroupJson.Default.EnvelopeGroupUserIds),
            cancellationToken);

    /// <summary>What time it is at the service; null while no answer has said it.</summary>
    internal DateTimeOffset? ServiceTime => _context.Transport.Clock.Now;

    /// <summary>
    /// Waits for a part of the time in which a call without an answer is applied or never will be.
    /// </summary>
    internal Task SettleAsync(double share, CancellationToken cancellationToken) =>
        _context.SettleAsync(share, cancellationToken);

    /// <summary>How long so many pages of members take at the service's rate.</summary>
    internal TimeSpan TimeToListMembers(int pages) => _context.TimeFor(_listMembers, pages);

    /// <summary>How long so many calls of <see cref="AddMembersAsync"/> take at the service's rate.</summary>
    internal TimeSpan TimeToAdd(int calls) => _context.TimeFor(_addMembers, calls);

    /// <summary>How long so many calls of <see cref="RemoveMemberAsync"/> take at the service's rate.</summary>
    internal TimeSpan TimeToRemove(int calls) => _context.TimeFor(_removeMember, calls);

    /// <summary>Waits until a call without an answer has been applied or never will be.</summary>
    internal Task SettleAsync(CancellationToken cancellationToken) => _context.SettleAsync(cancellationToken);

    /// <summary>Removes one user from a group. The service has no call that removes several.</summary>
    public Task RemoveMemberAsync(
        string accountId, string groupId, string userId, CancellationToken cancellationToken = default) =>
        _context.Transport.RemoveAsync(_context.Call(_removeMember, accountId, groupId, userId), cancellationToken);

    private async Task<FrameioGroup> ReadAsync(Call call, CancellationToken cancellationToken)
    {
        GroupItem read = await _context.Transport.ReadDataAsync(
            call, GroupJson.Default.EnvelopeGroupItem, item => item.ToGroup() is not null, cancellationToken);
        return read.ToGroup()!;
    }
}
