using System.Collections.Concurrent;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Takes people out of one workspace or off one project, a call each, several at a time.</summary>
internal sealed class RoleRemoveLane(PlaceMembers members, SemaphoreSlim free) : MembershipLane(members.Place)
{
    private readonly List<FrameioUser> _removed = [];
    private readonly ConcurrentDictionary<MemberEntry, long> _firstRows = new();

    public override async Task CheckAsync(MembershipRow row, CancellationToken cancellationToken)
    {
        FrameioUser person = row.User!;
        MemberEntry? entry = (await members.AtFirstAsync(cancellationToken)).Find(person);
        if (entry is null && (!members.RemembersRemoved || person.Email.Length == 0))
        {
            throw members.Missing(row.UserText!);
        }

        if (entry is not null)
        {
            _firstRows.TryAdd(entry, row.Number);
        }

        // The spelling that the service has: that it compares addresses without case is nowhere written.
        row.User =
            entry is null ? person : new FrameioUser { Id = person.Id, Email = entry.Record.Email ?? person.Email };
    }

    public override async Task SendAsync(
        IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken) =>
        await free.RunAllAsync(
            rows,
            async row =>
            {
                end(await RemoveAsync(row, cancellationToken));
                return true;
            },
            cancellationToken);

    public override Task<IReadOnlyList<string>> FinishAsync(CancellationToken cancellationToken) =>
        members.TellWhatIsLeftAsync(_removed, cancellationToken);

    private async Task<MembershipOutcome> RemoveAsync(MembershipRow row, CancellationToken cancellationToken)
    {
        MemberEntry? entry = (await members.AtFirstAsync(cancellationToken)).Find(row.User!);
        if (entry is not null && _firstRows[entry] != row.Number)
        {
            // On V2 an id and an address are known to be one person only when the place's list was read.
            return row.As(AccessStatus.Duplicate);
        }

        try
        {
            Membership record = await members.RemoveAsync(row.User!, entry, cancellationToken);
            // V2 answers with a record for whoever was in a workspace before, at every try. A 404 after an answer that
            // was lost is about somebody who never was.
            if (entry is not null)
            {
                return Removed(row, entry, record);
            }

            return record.Id is null
                ? row.NotFound(members.Missing(row.User!.Email))
                : row.As(AccessStatus.AlreadyRemoved, record);
        }
        catch (FrameioException refusal)
        {
            bool isNotThere = refusal.StatusCode == 404
                && refusal.Kind is FrameioErrorKind.RejectedByServer or FrameioErrorKind.CollaboratorNotFound;
            return isNotThere
                ? row.NotFound(members.Missing(row.User!.Email, entry))
                : row.Failed(refusal);
        }
    }

    // Where the service says nothing of what was taken away, its list has said it.
    private MembershipOutcome Removed(MembershipRow row, MemberEntry entry, Membership record)
    {
        lock (_removed)
        {
            _removed.Add(row.User!);
        }

        return row.As(AccessStatus.Removed, ReferenceEquals(record, Membership.Empty) ? entry.Record : record);
    }
}
