using System.Runtime.CompilerServices;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Bulk;

/// <summary>
/// Carries many rows with few calls: each row is planned (found, checked, compared with the rows before it), then submitted into its group's
/// batch; a batch goes out when it is full, the rest at the end. Not safe to use from several threads at once.
/// </summary>
public sealed class GroupMembershipRun
{
    /// <summary>Ids a call. The service's maximum is not published.</summary>
    public const int BatchSize = 100;

    private readonly FrameioClient _client;
    private readonly AccountDirectory _directory;
    private readonly MembershipChange _change;
    private readonly long _mark = AccountDirectory.Mark();
    private readonly Dictionary<string, GroupBatch> _batches = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts a run.</summary>
    public GroupMembershipRun(FrameioClient client, AccountDirectory directory, MembershipChange change) =>
        (_client, _directory, _change) = (client, directory, change);

    /// <summary>Finds the group for all rows, and refuses one whose members can't be changed here.</summary>
    /// <exception cref="FrameioException">The group isn't found, isn't the only one, or is synced.</exception>
    public async Task<FrameioGroup> FindGroupAsync(string text, CancellationToken cancellationToken = default)
    {
        FrameioGroup group = await _directory.FindGroupAsync(_client, text, _mark, cancellationToken);
        return group.IsManagedHere
            ? group
            : throw new FrameioException(
                FrameioErrorKind.GroupNotManagedHere, $"The members of '{group.Name}' come from {group.Source}; Frame.io can't change them.");
    }

    /// <summary>Finds out what a row means. A row that can't or needn't be sent is at its end and returned; null means that it can be submitted.</summary>
    public async ValueTask<MembershipOutcome?> PlanAsync(MembershipRow row, CancellationToken cancellationToken = default)
    {
        try
        {
            row.Group = await FindGroupAsync(row.GroupText ?? string.Empty, cancellationToken);
            row.User = await _directory.FindUserAsync(_client, row.UserText ?? string.Empty, _mark, cancellationToken);
            RequireUsable(row.User);
        }
        catch (FrameioException error)
        {
            return row.Failed(error);
        }

        return BatchOf(row).Knows(row.User) ? row.As(MembershipStatus.Duplicate) : null;
    }

    /// <summary>Takes a planned row in. Returns the rows that came to their end with it: none, or those of a full batch.</summary>
    public IAsyncEnumerable<MembershipOutcome> SubmitAsync(MembershipRow row, CancellationToken cancellationToken = default)
    {
        GroupBatch batch = BatchOf(row);
        batch.Add(row);
        return SendAsync(batch.IsFull ? [batch] : [], cancellationToken);
    }

    /// <summary>Sends what is left, group by group.</summary>
    public IAsyncEnumerable<MembershipOutcome> CompleteAsync(CancellationToken cancellationToken = default) =>
        SendAsync(_batches.Values.Where(batch => !batch.IsEmpty), cancellationToken);

    // Off-boarding is what removal is for, so a deactivated user can be taken out of a group, never put into one.
    private void RequireUsable(FrameioUser user)
    {
        if (_change == MembershipChange.Add && user.Active == false)
        {
            throw new FrameioException(FrameioErrorKind.UserDeactivated, $"'{user.Email}' is deactivated.");
        }

        // One id that isn't a UUID would make the service refuse the whole batch.
        if (!Guid.TryParse(user.Id, out _))
        {
            throw new FrameioException(
                FrameioErrorKind.UserHasNoId,
                user.Id is null
                    ? $"'{user.Email}' was invited and has no account yet, so the service has no id for the person."
                    : $"The service lists '{user.Email}' under '{user.Id}', which its group calls don't accept as an id.");
        }
    }

    private GroupBatch BatchOf(MembershipRow row)
    {
        FrameioGroup group = row.Group!;
        if (!_batches.TryGetValue(group.Id, out GroupBatch? batch))
        {
            _batches[group.Id] = batch = new GroupBatch(group, BatchSize);
        }

        return batch;
    }

    private async IAsyncEnumerable<MembershipOutcome> SendAsync(
        IEnumerable<GroupBatch> batches, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (GroupBatch batch in batches)
        {
            GroupBatchSender sender = new(_client, _directory.AccountId, batch);
            await foreach (MembershipOutcome outcome in _change == MembershipChange.Add
                ? sender.AddAsync(cancellationToken)
                : sender.RemoveAsync(cancellationToken))
            {
                yield return outcome;
            }
        }
    }
}
