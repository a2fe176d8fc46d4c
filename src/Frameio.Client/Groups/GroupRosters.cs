using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Groups;

/// <summary>
/// Who is in which groups. The service tells the members of a group, so those of many are read: side by side, and each
/// once.
/// </summary>
/// <param name="groups">The calls for groups.</param>
/// <param name="accountId">UUID of the account.</param>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
public sealed class GroupRosters(GroupCalls groups, string accountId)
{
    /// <summary>
    /// Enough for 200 calls a minute over a slow line: 3.3 a second times two seconds there and back.
    /// </summary>
    private const int AtATime = 8;

    private readonly SemaphoreSlim _free = new(AtATime, AtATime);
    private readonly ConcurrentDictionary<string, Task<FrameioList<FrameioGroupMember>>> _read = new();

    /// <summary>Begins to read the members of groups, and doesn't wait for them.</summary>
    public void Begin(IEnumerable<FrameioGroup> several, CancellationToken cancellationToken = default)
    {
        foreach (FrameioGroup group in several.Where(MayHaveMembers))
        {
            _ = MembersOf(group, cancellationToken);
        }
    }

    /// <summary>Whether somebody is in a group.</summary>
    /// <exception cref="FrameioException">The members can't be read, or not all of them.</exception>
    public async Task<bool> HasAsync(
        FrameioGroup group, FrameioUser user, CancellationToken cancellationToken = default)
    {
        if (!MayHaveMembers(group))
        {
            return false;
        }

        FrameioList<FrameioGroupMember> members = await MembersOf(group, cancellationToken);
        return members.Any(member => IsSame(member, user)) || (members.Gap is { } gap ? throw gap : false);
    }

    private static bool MayHaveMembers(FrameioGroup group) => group.MemberCount != 0;

    private Task<FrameioList<FrameioGroupMember>> MembersOf(FrameioGroup group, CancellationToken cancellationToken) =>
        _read.GetOrAdd(group.Id, _ => ReadAsync(group, cancellationToken));

    private async Task<FrameioList<FrameioGroupMember>> ReadAsync(
        FrameioGroup group, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await groups.ListMembersAsync(accountId, group, cancellationToken).ReadAllAsync(cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    // Somebody who was invited has no id yet.
    private static bool IsSame(FrameioGroupMember member, FrameioUser user) => user.Id is null || member.UserId is null
        ? Same(member.Email, user.Email)
        : Same(member.UserId, user.Id);

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
