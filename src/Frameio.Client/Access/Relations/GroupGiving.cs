using Frameio.Client.Access.Isolation;
using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Adds to one group: one call for a batch, with more only to find whom the service refuses it for. What may have been
/// applied although no answer says so is read back.
/// </summary>
internal sealed class GroupGiving(
    IFrameioCalls calls,
    string accountId,
    string groupId,
    KnownMembers members,
    BatchExperience experience,
    ReadingBudget budget)
{
    public async Task RunAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken)
    {
        budget.AddBatch();
        await members.ReadIfWorthAsync(changes.Count, cancellationToken);
        ILookup<bool?, Change> isMember = members.ByMembership(changes);
        foreach (Change change in isMember[true])
        {
            report.Ended(change.As(AccessStatus.AlreadyMember));
        }

        // The service accepts members again, and says nothing of who was one.
        HashSet<Change> unsure = [.. isMember[null]];
        Dictionary<Change, FrameioException> doubts = [];
        await foreach ((Change change, FrameioException? error) in
            Isolator().RunAsync([.. isMember[false], .. unsure], cancellationToken))
        {
            if (error is null)
            {
                report.Ended(Accepted(change));
            }
            else if (Doubt.IsLeftBy(error))
            {
                doubts[change] = error;
            }
            else
            {
                report.Ended(change.Failed(error));
            }
        }

        await members.ReadBackAsync(
            doubts, (change, isThere) => isThere ? Accepted(change) : null, report, cancellationToken);

        Outcome Accepted(Change change) =>
            change.As(unsure.Contains(change) ? AccessStatus.Present : AccessStatus.Added);
    }

    private BatchIsolator<Change> Isolator()
    {
        GroupFailure groupFailure = new(calls, accountId, groupId);
        return new(
            (batch, stop) => TryAsync(batch.Select(change => change.Subject.Id!).ToList(), groupFailure, stop),
            async stop => members.Anybody is { } member ? await AddAgainAsync(member, groupFailure, stop) : null,
            experience,
            groupId);
    }

    // Adding a member again changes nothing, so an answer that says nothing is asked for once more before all rows fail
    // by it.
    private async Task<BatchAnswer> AddAgainAsync(
        string member, GroupFailure groupFailure, CancellationToken cancellationToken)
    {
        BatchAnswer answer = await TryAsync([member], groupFailure, cancellationToken);
        if (answer is not BatchAnswer.Impossible { Error.Kind: FrameioErrorKind.OutcomeUnknown })
        {
            return answer;
        }

        await calls.Groups.SettleAsync(cancellationToken);
        return await TryAsync([member], groupFailure, cancellationToken);
    }

    private async Task<BatchAnswer> TryAsync(
        List<string> ids, GroupFailure groupFailure, CancellationToken cancellationToken)
    {
        try
        {
            await calls.Groups.AddMembersAsync(accountId, groupId, ids, cancellationToken);
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
