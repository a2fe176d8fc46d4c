using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Takes people out of one workspace or off one project, a call each, several at a time.</summary>
internal sealed class RoleRemoveLane(PlaceMembers members, SemaphoreSlim free) : MembershipLane(members.Place)
{
    private readonly List<FrameioUser> _removed = [];
    private readonly HashSet<MemberEntry> _decided = [];

    public override async Task<MembershipOutcome?> DecideAsync(
        MembershipRow row, bool isRehearsal, CancellationToken cancellationToken)
    {
        FrameioUser person = row.User!;
        MemberEntry? entry = (await members.AtFirstAsync(cancellationToken)).Find(person);
        row.Would = AccessStatus.WouldRemove;
        if (entry is not null)
        {
            // The spelling that the service has: that it compares addresses without case is nowhere written.
            row.User = new FrameioUser { Id = person.Id, Email = entry.Record.Email ?? person.Email };
            row.Listed = entry.Record;
            if (!_decided.Add(entry))
            {
                // On V2 an id and an address are known to be one person only when the place's list was read.
                return row.As(AccessStatus.Duplicate);
            }
        }

        if (await members.PathOfAsync(person, entry, cancellationToken) is { } path)
        {
            return row.Inherited(path, entry?.Record);
        }

        return entry is not null || (members.RemembersRemoved && person.Email.Length > 0)
            ? null
            : Absent(row, row.UserText!);
    }

    public override Task SendAsync(
        IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken) =>
        free.RunAllAsync(rows, async row => end(await RemoveAsync(row, cancellationToken)), cancellationToken);

    public override Task<IReadOnlyList<string>> FinishAsync(CancellationToken cancellationToken) =>
        members.TellWhatIsLeftAsync(_removed, cancellationToken);

    private async Task<MembershipOutcome> RemoveAsync(MembershipRow row, CancellationToken cancellationToken)
    {
        MemberEntry? entry = (await members.AtFirstAsync(cancellationToken)).Find(row.User!);
        try
        {
            Membership? record = await members.RemoveAsync(row.User!, entry, cancellationToken);
            // V2 answers with a record for whoever was in a workspace before, at every try. A 404 after an answer that
            // was lost is about somebody who never was.
            if (entry is not null)
            {
                return Removed(row, entry, record);
            }

            return record?.Id is null ? Absent(row, row.User!.Email) : row.As(AccessStatus.AlreadyRemoved, record);
        }
        catch (FrameioException refusal)
        {
            bool isNotThere = refusal.StatusCode == 404
                && refusal.Kind is FrameioErrorKind.RejectedByServer or FrameioErrorKind.CollaboratorNotFound;
            if (!isNotThere)
            {
                return row.Failed(refusal);
            }

            return entry is not null && members.ListsInherited
                ? row.Inherited(members.UnknownPath(entry), entry.Record)
                : Absent(row, row.User!.Email);
        }
    }

    // On V2 that is an error, since an address that was mistyped can't be told from one that was never there.
    private MembershipOutcome Absent(MembershipRow row, string who) =>
        members.AbsenceIsAnError ? row.NotFound(members.Missing(who)) : row.As(AccessStatus.NotMember);

    // Where the service says nothing of what was taken away, its list has said it.
    private MembershipOutcome Removed(MembershipRow row, MemberEntry entry, Membership? record)
    {
        lock (_removed)
        {
            _removed.Add(row.User!);
        }

        return row.As(AccessStatus.Removed, record ?? entry.Record);
    }
}
