using Frameio.Client.Bulk.Isolation;

namespace Frameio.Client.Bulk;

/// <summary>Adds: one call for a batch, and more only to find whom the service refuses it for.</summary>
internal sealed class AddSender(FrameioClient client, AccountDirectory directory) : IMembershipSender
{
    public int BatchSize => directory.Experience.LargestBatch;

    public async Task SendAsync(GroupLane lane, IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken)
    {
        await lane.Members.ReadIfWorthAsync(rows.Count, cancellationToken);
        List<MembershipRow> missing = [];
        foreach (MembershipRow row in rows)
        {
            if (lane.Members.Has(row.User!) == true)
            {
                end(row.As(MembershipStatus.AlreadyMember));
            }
            else
            {
                missing.Add(row);
            }
        }

        GroupFailure groupFailure = new(client, directory.AccountId, lane.Group.Id);
        BatchIsolator<MembershipRow> isolator = new(
            (batch, stop) => TryAsync(lane, batch.Select(row => row.User!.Id!).ToList(), groupFailure, stop),
            async stop => lane.Members.Anybody is { } member ? await TryAsync(lane, [member], groupFailure, stop) : null,
            directory.Experience,
            lane.Group.Id);
        await foreach ((MembershipRow row, FrameioException? error) in isolator.RunAsync(missing, cancellationToken))
        {
            end(error is null ? row.As(MembershipStatus.Added) : row.Failed(error));
        }
    }

    public TimeSpan TimeFor(int batches, int rows) => client.Groups.TimeToAdd(batches);

    private async Task<BatchAnswer> TryAsync(GroupLane lane, List<string> ids, GroupFailure groupFailure, CancellationToken cancellationToken)
    {
        try
        {
            await client.Groups.AddMembersAsync(directory.AccountId, lane.Group.Id, ids, cancellationToken);
            lane.Members.Add(ids);
            return new BatchAnswer.Accepted();
        }
        catch (FrameioException refusal)
        {
            return await BatchAnswers.ReadAsync(
                refusal, ids, () => groupFailure.BehindAsync(refusal, cancellationToken));
        }
    }
}
