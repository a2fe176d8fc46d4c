using Frameio.Client.Access.Isolation;
using Frameio.Client.Directory;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>The members of one group: what a change of them does.</summary>
internal sealed class GroupMemberList : AccessList
{
    private readonly IFrameioCalls _calls;
    private readonly KnownMembers _members;
    private readonly GroupGiving _giving;
    private readonly GroupTaking _taking;

    public GroupMemberList(
        IFrameioCalls calls,
        string accountId,
        Place place,
        BatchExperience experience,
        ReadingBudget budget,
        SemaphoreSlim free)
        : base(place)
    {
        _calls = calls;
        _members = new KnownMembers(calls, accountId, (FrameioGroup)place.Model, budget);
        _giving = new GroupGiving(calls, accountId, place.Id, _members, experience, budget);
        _taking = new GroupTaking(calls, accountId, place.Id, _members, free);
    }

    public override async ValueTask<Planned> DecideAsync(
        Change asked, bool isRehearsal, CancellationToken cancellationToken)
    {
        UsableUser.RequireId(asked.Subject);
        await _members.ReadIfWorthAsync(isRehearsal ? long.MaxValue : 1, cancellationToken);
        bool? isMember = _members.Has(asked.Subject);
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

    public override async Task<GrantIndex> ReadWholeAsync(CancellationToken cancellationToken)
    {
        GrantIndex index = new();
        foreach (FrameioGroupMember member in await _members.ReadWholeAsync(cancellationToken))
        {
            index.Add(new ListedGrant(new Grant
            {
                SubjectId = member.UserId,
                SubjectName = member.Email,
                FullName = member.Name,
                Active = member.Active,
            }));
        }

        return index;
    }

    public override Task GiveAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken) =>
        _giving.RunAsync(changes, report, cancellationToken);

    public override Task TakeAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken) =>
        _taking.RunAsync(changes, report, cancellationToken);

    public override Task PauseAsync(CancellationToken cancellationToken) =>
        _calls.Groups.SettleAsync(cancellationToken);

    public override async Task<HashSet<string>?> ReadBackAsync(CancellationToken cancellationToken) =>
        await _members.ReadIdsAsync(cancellationToken);
}
