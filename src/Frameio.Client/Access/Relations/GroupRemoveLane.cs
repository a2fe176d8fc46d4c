using Frameio.Client.Access.Running;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Removes from a group: one call for each row whose person isn't known to be absent, several at a time. The service
/// has no call for several people.
/// </summary>
internal sealed class GroupRemoveLane(
    IFrameioCalls calls,
    AccountDirectory directory,
    FrameioGroup group,
    KnownMembers members,
    SemaphoreSlim free) : MembershipLane(group)
{
    public override async Task<MembershipOutcome?> DecideAsync(
        MembershipRow row, bool isRehearsal, CancellationToken cancellationToken)
    {
        await members.ReadIfWorthAsync(isRehearsal ? long.MaxValue : 1, cancellationToken);
        row.Would = AccessStatus.WouldRemove;
        return members.Has(row.User!) == false ? row.As(AccessStatus.NotMember) : null;
    }

    public override async Task SendAsync(
        IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken)
    {
        await members.ReadIfWorthAsync(rows.Count, cancellationToken);
        GroupFailure groupFailure = new(calls, directory.AccountId, group.Id);
        await free.RunAllAsync(
            rows,
            async row => end(members.Has(row.User!) == false
                ? row.As(AccessStatus.NotMember)
                : await RemoveAsync(row, groupFailure, cancellationToken)),
            cancellationToken);
    }

    private async Task<MembershipOutcome> RemoveAsync(
        MembershipRow row, GroupFailure groupFailure, CancellationToken cancellationToken)
    {
        try
        {
            await calls.Groups.RemoveMemberAsync(directory.AccountId, group.Id, row.User!.Id!, cancellationToken);
            return row.As(AccessStatus.Removed);
        }
        catch (FrameioException refusal)
        {
            FrameioException? failure = refusal is { Kind: FrameioErrorKind.RejectedByServer, StatusCode: 404 }
                ? await groupFailure.BehindAsync(refusal, cancellationToken)
                : refusal;
            return failure is null ? row.As(AccessStatus.NotMember) : row.Failed(failure);
        }
    }
}
