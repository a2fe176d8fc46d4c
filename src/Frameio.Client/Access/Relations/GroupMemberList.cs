using Frameio.Client.Access.Isolation;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// The members of one group: one call adds a batch, with more only to find whom the service refuses it for; one call
/// removes one.
/// </summary>
internal sealed class GroupMemberList(
    IFrameioCalls calls, string accountId, Place place, BatchExperience experience, SemaphoreSlim free)
    : AccessList(place)
{
    private readonly KnownMembers _members = new(calls, accountId, (FrameioGroup)place.Model);

    public override async Task<Planned> DecideAsync(
        Change asked, bool isRehearsal, CancellationToken cancellationToken)
    {
        UsableUser.RequireId(asked.Subject);
        await _members.ReadIfWorthAsync(isRehearsal ? long.MaxValue : 1, cancellationToken);
        bool? isMember = _members.Has(asked.Subject.Id!);
        if (asked.Direction == AccessChange.Revoke)
        {
            return isMember == false ? asked.As(AccessStatus.NotMember) : asked.Decided(AccessStatus.WouldRemove);
        }

        if (isMember == true)
        {
            return asked.As(AccessStatus.AlreadyMember);
        }

        UsableUser.RequireActive(asked.Subject);
        return asked.Decided(AccessStatus.WouldAdd);
    }

    public override async Task GiveAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken)
    {
        await _members.ReadIfWorthAsync(changes.Count, cancellationToken);
        ILookup<bool, Change> isMember = changes.ToLookup(change => _members.Has(change.Subject.Id!) == true);
        foreach (Change change in isMember[true])
        {
            report.Ended(change.As(AccessStatus.AlreadyMember));
        }

        // The service accepts members again, and says nothing of who was one.
        AccessStatus accepted = _members.AreKnown ? AccessStatus.Added : AccessStatus.Present;
        GroupFailure groupFailure = new(calls, accountId, Place.Id);
        BatchIsolator<Change> isolator = new(
            (batch, stop) => TryAsync(batch.Select(change => change.Subject.Id!).ToList(), groupFailure, stop),
            async stop => _members.Anybody is { } member ? await TryAsync([member], groupFailure, stop) : null,
            experience,
            Place.Id);
        await foreach ((Change change, FrameioException? error) in
            isolator.RunAsync([.. isMember[false]], cancellationToken))
        {
            report.Ended(error is null ? change.As(accepted) : change.Failed(error));
        }
    }

    public override async Task TakeAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken)
    {
        await _members.ReadIfWorthAsync(changes.Count, cancellationToken);
        GroupFailure groupFailure = new(calls, accountId, Place.Id);
        await free.RunAllAsync(
            changes,
            async change => report.Ended(_members.Has(change.Subject.Id!) == false
                ? change.As(AccessStatus.NotMember)
                : await RemoveAsync(change, groupFailure, cancellationToken)),
            cancellationToken);
    }

    public override async Task<HashSet<string>?> ReadBackAsync(CancellationToken cancellationToken) => new(
        (await _members.ReadAsync(cancellationToken)).Select(member => member.UserId!),
        StringComparer.OrdinalIgnoreCase);

    private async Task<BatchAnswer> TryAsync(
        List<string> ids, GroupFailure groupFailure, CancellationToken cancellationToken)
    {
        try
        {
            await calls.Groups.AddMembersAsync(accountId, Place.Id, ids, cancellationToken);
            _members.Add(ids);
            return new BatchAnswer.Accepted();
        }
        catch (FrameioException refusal)
        {
            return await BatchAnswers.ReadAsync(
                refusal, ids, () => groupFailure.BehindAsync(refusal, cancellationToken));
        }
    }

    private async Task<Outcome> RemoveAsync(
        Change change, GroupFailure groupFailure, CancellationToken cancellationToken)
    {
        try
        {
            await calls.Groups.RemoveMemberAsync(accountId, Place.Id, change.Subject.Id!, cancellationToken);
            return change.As(AccessStatus.Removed);
        }
        catch (FrameioException refusal)
        {
            FrameioException? failure = refusal is { Kind: FrameioErrorKind.RejectedByServer, StatusCode: 404 }
                ? await groupFailure.BehindAsync(refusal, cancellationToken)
                : refusal;
            return failure is null ? change.As(AccessStatus.NotMember) : change.Failed(failure);
        }
    }
}
