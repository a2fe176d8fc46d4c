using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Access.Running;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Puts people into groups, or takes them out.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class GroupMembershipWork(
    IFrameioCalls calls, AccountDirectory directory, AccessChange change, BatchExperience experience)
    : MembershipWork
{
    private readonly long _mark = AccountDirectory.Mark();
    private readonly SemaphoreSlim _free = CallsAtATime.New();

    public override int BatchSize => change == AccessChange.Grant ? experience.LargestBatch : CallsAtATime.Batch;

    public override async Task<IPlace> FindPlaceAsync(
        string text, string? workspace, CancellationToken cancellationToken) =>
        await FindGroupAsync(text, cancellationToken);

    public override async Task ResolveAsync(MembershipRow row, CancellationToken cancellationToken)
    {
        Task<FrameioUser> user =
            directory.FindUserAsync(calls, row.UserText ?? string.Empty, _mark, cancellationToken).AsTask();
        await ResolveBothAsync(row, FindGroupAsync(row.PlaceText ?? string.Empty, cancellationToken), user);
        UsableUser.Require(row.User!, change);
    }

    public override MembershipLane OpenLane(IPlace place)
    {
        FrameioGroup group = (FrameioGroup)place;
        KnownMembers members = new(calls, directory.AccountId, group);
        return change == AccessChange.Grant
            ? new GroupAddLane(calls, directory.AccountId, group, members, experience)
            : new GroupRemoveLane(calls, directory, group, members, _free);
    }

    public override TimeSpan TimeFor(int batches, int rows) =>
        change == AccessChange.Grant ? calls.Groups.TimeToAdd(batches) : calls.Groups.TimeToRemove(rows);

    private async Task<FrameioGroup> FindGroupAsync(string text, CancellationToken cancellationToken)
    {
        FrameioGroup group = await directory.FindGroupAsync(calls, text, _mark, cancellationToken);
        return group.IsManagedHere
            ? group
            : throw new FrameioException(
                FrameioErrorKind.GroupNotManagedHere,
                $"The members of '{group.Name}' come from {group.Source}; Frame.io can't change them.");
    }
}
