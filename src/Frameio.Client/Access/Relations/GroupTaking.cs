using System.Collections.Concurrent;
using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Removes from one group: one call for each change whose subject isn't known to be absent, several at a time. The
/// service has no call for several people. What may have been applied although no answer says so is read back, and so
/// is whom the service doesn't find although the list shows them.
/// </summary>
internal sealed class GroupTaking(
    IFrameioCalls calls, string accountId, string groupId, KnownMembers members, SemaphoreSlim free)
{
    // By earlier rounds too.
    private readonly ConcurrentDictionary<Change, bool> _uncertain = new();

    public async Task RunAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken)
    {
        await members.ReadIfWorthAsync(changes.Count, cancellationToken);
        GroupFailure groupFailure = new(calls, accountId, groupId);
        ConcurrentDictionary<Change, FrameioException> doubts = new();
        await free.RunAllAsync(
            changes,
            async change =>
            {
                if (await RemoveAsync(change, groupFailure, doubts, cancellationToken) is { } end)
                {
                    report.Ended(end);
                }
            },
            cancellationToken);
        await members.ReadBackAsync(
            doubts, (change, isThere) => isThere ? null : Gone(change, doubts[change]), report, cancellationToken);
    }

    private static Outcome Gone(Change change, FrameioException doubt) =>
        change.As(Doubt.IsLeftBy(doubt) ? AccessStatus.Removed : AccessStatus.NotMember);

    private async Task<Outcome?> RemoveAsync(
        Change change,
        GroupFailure groupFailure,
        ConcurrentDictionary<Change, FrameioException> doubts,
        CancellationToken cancellationToken)
    {
        string userId = change.Subject.Id!;
        if (members.Has(change.Subject) == false)
        {
            return change.As(AccessStatus.NotMember);
        }

        try
        {
            await calls.Groups.RemoveMemberAsync(accountId, groupId, userId, cancellationToken);
            return change.As(AccessStatus.Removed);
        }
        catch (FrameioException refusal)
        {
            FrameioException? failure = Doubt.IsAbsence(refusal)
                ? await groupFailure.BehindAsync(refusal, cancellationToken)
                : refusal;
            if (failure is null)
            {
                return Absent(change, refusal, doubts);
            }

            if (!Doubt.IsLeftBy(failure))
            {
                return change.Failed(failure);
            }

            _uncertain[change] = true;
            doubts[change] = refusal;
            return null;
        }
    }

    // Who isn't there after a call that may have been applied was taken out by it. Whom the list shows, and the service
    // doesn't find in words that could mean anything, is looked for.
    private Outcome? Absent(
        Change change, FrameioException refusal, ConcurrentDictionary<Change, FrameioException> doubts)
    {
        if (_uncertain.ContainsKey(change))
        {
            return change.As(AccessStatus.Removed);
        }

        if (GroupFailure.IsAboutPerson(refusal) || members.Has(change.Subject) != true)
        {
            return change.As(AccessStatus.NotMember);
        }

        doubts[change] = refusal;
        return null;
    }
}
