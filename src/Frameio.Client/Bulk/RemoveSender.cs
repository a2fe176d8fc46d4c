using System.Diagnostics.CodeAnalysis;

namespace Frameio.Client.Bulk;

/// <summary>Removes: one call for each row whose person isn't known to be absent, several at a time. The service has no call for several people.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class RemoveSender(FrameioClient client, AccountDirectory directory) : IMembershipSender
{
    /// <summary>Enough for 200 calls a minute over a slow line: 3.3 a second times two seconds there and back.</summary>
    private const int MostAtATime = 8;

    private readonly SemaphoreSlim _free = new(MostAtATime, MostAtATime);

    public int BatchSize => MostAtATime * 4;

    public async Task SendAsync(GroupLane lane, IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken)
    {
        await lane.Members.ReadIfWorthAsync(rows.Count, cancellationToken);
        GroupFailure groupFailure = new(client, directory.AccountId, lane.Group.Id);
        await Task.WhenAll(rows.Select(async row => end(
            lane.Members.Has(row.User!) == false ? row.As(MembershipStatus.NotMember) : await RemoveInTurnAsync(lane, row, groupFailure, cancellationToken))));
    }

    public TimeSpan TimeFor(int batches, int rows) => client.Groups.TimeToRemove(rows);

    private async Task<MembershipOutcome> RemoveInTurnAsync(
        GroupLane lane, MembershipRow row, GroupFailure groupFailure, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            await client.Groups.RemoveMemberAsync(directory.AccountId, lane.Group.Id, row.User!.Id!, cancellationToken);
            return row.As(MembershipStatus.Removed);
        }
        catch (FrameioException refusal)
        {
            FrameioException? failure = refusal is { Kind: FrameioErrorKind.RejectedByServer, StatusCode: 404 }
                ? await groupFailure.BehindAsync(refusal, cancellationToken)
                : refusal;
            return failure is null ? row.As(MembershipStatus.NotMember) : row.Failed(failure);
        }
        finally
        {
            _free.Release();
        }
    }
}
