using Frameio.Client.Access.Isolation;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;

namespace Frameio.Client.Access.Relations;

/// <summary>Adds to a group: one call for a batch, and more only to find whom the service refuses it for.</summary>
internal sealed class GroupAddLane(
    IFrameioCalls calls, string accountId, FrameioGroup group, KnownMembers members, BatchExperience experience)
    : MembershipLane(group), IReadBack
{
    public override async Task<MembershipOutcome?> DecideAsync(
        MembershipRow row, bool isRehearsal, CancellationToken cancellationToken)
    {
        await members.ReadIfWorthAsync(isRehearsal ? long.MaxValue : 1, cancellationToken);
        row.Would = AccessStatus.WouldAdd;
        return members.Has(row.User!) == true ? row.As(AccessStatus.AlreadyMember) : null;
    }

    public override async Task SendAsync(
        IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken)
    {
        await members.ReadIfWorthAsync(rows.Count, cancellationToken);
        List<MembershipRow> missing = [];
        foreach (MembershipRow row in rows)
        {
            if (members.Has(row.User!) == true)
            {
                end(row.As(AccessStatus.AlreadyMember));
            }
            else
            {
                missing.Add(row);
            }
        }

        // The service accepts members again, and says nothing of who was one.
        AccessStatus accepted = members.AreKnown ? AccessStatus.Added : AccessStatus.Present;
        GroupFailure groupFailure = new(calls, accountId, group.Id);
        BatchIsolator<MembershipRow> isolator = new(
            (batch, stop) => TryAsync(batch.Select(row => row.User!.Id!).ToList(), groupFailure, stop),
            async stop => members.Anybody is { } member ? await TryAsync([member], groupFailure, stop) : null,
            experience,
            group.Id);
        await foreach ((MembershipRow row, FrameioException? error) in isolator.RunAsync(missing, cancellationToken))
        {
            end(error is null ? row.As(accepted) : row.Failed(error));
        }
    }

    public async Task<IEnumerable<string>> ReadBackAsync(CancellationToken cancellationToken) =>
        (await members.ReadAsync(cancellationToken)).Select(member => member.UserId!);

    private async Task<BatchAnswer> TryAsync(
        List<string> ids, GroupFailure groupFailure, CancellationToken cancellationToken)
    {
        try
        {
            await calls.Groups.AddMembersAsync(accountId, group.Id, ids, cancellationToken);
            members.Add(ids);
            return new BatchAnswer.Accepted();
        }
        catch (FrameioException refusal)
        {
            return await BatchAnswers.ReadAsync(
                refusal, ids, () => groupFailure.BehindAsync(refusal, cancellationToken));
        }
    }
}
