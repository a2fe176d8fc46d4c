using System.Collections.Concurrent;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Takes roles in one place away, a call each, several at a time.</summary>
internal sealed class RoleTaking(
    string accountId,
    RoleCalls calls,
    Place place,
    ListedRoles listed,
    RolePaths? paths,
    Absence absence,
    ProjectRolesLeft? left,
    SemaphoreSlim free)
{
    private readonly List<Subject> _removed = [];

    // Whether an earlier try may have been applied, by earlier rounds too.
    private readonly ConcurrentDictionary<Change, bool> _uncertain = new();

    public async Task RunAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<Change, FrameioException> doubts = new();
        await free.RunAllAsync(
            changes,
            async change =>
            {
                if (await RemoveAsync(change, doubts, report, cancellationToken) is { } end)
                {
                    report.Ended(end);
                }
            },
            cancellationToken);
        if (!doubts.IsEmpty)
        {
            await EndDoubtsAsync(doubts, report, cancellationToken);
        }
    }

    /// <inheritdoc cref="Absence.End"/>
    public Outcome Absent(Change change, string who) => absence.End(change, who);

    /// <summary>What those who were taken out still have, in words, for each of them who has something.</summary>
    public async Task<IReadOnlyList<string>> TellWhatIsLeftAsync(CancellationToken cancellationToken) =>
        left is null ? [] : await left.TellAsync(_removed, cancellationToken);

    private async Task<Outcome?> RemoveAsync(
        Change change,
        ConcurrentDictionary<Change, FrameioException> doubts,
        IRunReport report,
        CancellationToken cancellationToken)
    {
        // What is gone when a broken run goes on was taken away by it, and isn't missing.
        Action? sending = absence.IsAnError ? () => report.Sending(change) : null;
        ListedGrant? entry = (await listed.AtFirstAsync(cancellationToken)).Find(change.Subject);
        try
        {
            Grant? record = await calls.TakeAsync(
                accountId, place.Id, change.Subject, entry?.Grant, sending, cancellationToken);

            // V2 answers with a record for whoever was in a workspace before, at every try. A 404 after an answer that
            // was lost is about somebody who never was.
            if (entry is not null)
            {
                return Removed(change, entry, record);
            }

            if (paths is not null)
            {
                // Only a list that leaves some out doesn't show whom V4 takes away.
                return change.As(AccessStatus.Removed);
            }

            return record?.RecordId is null
                ? absence.End(change, $"{change.Subject}")
                : change.As(AccessStatus.AlreadyRemoved, record);
        }
        catch (FrameioException refusal) when (entry is not null && MayBeGone(refusal))
        {
            if (Doubt.IsLeftBy(refusal))
            {
                _uncertain[change] = true;
            }

            doubts[change] = refusal;
            return null;
        }
        catch (FrameioException refusal)
        {
            return Doubt.IsAbsence(refusal) ? absence.End(change, $"{change.Subject}") : change.Failed(refusal);
        }
    }

    // Whom the list shows and the service doesn't find has left meanwhile, or reaches the place by another path; or
    // the words are about something else.
    private static bool MayBeGone(FrameioException refusal) =>
        Doubt.IsLeftBy(refusal) || Doubt.IsAbsence(refusal);

    /// <summary>Ends the changes of which nobody has said whether they were applied by who is there now.</summary>
    private async Task EndDoubtsAsync(
        IReadOnlyDictionary<Change, FrameioException> doubts, IRunReport report, CancellationToken cancellationToken)
    {
        GrantIndex before = await listed.AtFirstAsync(cancellationToken);
        if (doubts.Values.Any(Doubt.IsLeftBy))
        {
            await calls.SettleAsync(cancellationToken);
        }

        GrantIndex? now = await listed.TryReadAsync(cancellationToken);
        foreach ((Change change, FrameioException doubt) in doubts.Select(pair => (pair.Key, pair.Value)))
        {
            ListedGrant entry = before.Find(change.Subject)!;
            bool isAbsence = Doubt.IsAbsence(doubt);
            report.Ended(StillThere(now, change) switch
            {
                not null when isAbsence && paths is not null => change.Inherited(paths.Unknown(entry), entry.Grant),
                null when now is { Gap: null } => _uncertain.ContainsKey(change)
                    ? Removed(change, entry, record: null)
                    : absence.End(change, $"{change.Subject}"),
                null when isAbsence => change.Failed(Doubt.Unread(doubt, now?.Gap)),
                _ => change.Failed(doubt),
            });
        }
    }

    // Nobody is ever missing in the account: who has no role there any more has the one of everybody.
    private ListedGrant? StillThere(GrantIndex? now, Change change) => now?.Find(change.Subject) switch
    {
        { } entry when calls.RoleOfNone is { } none && entry.HasRole(none) => null,
        var entry => entry,
    };

    // Where the service says nothing of what was taken away, its list has said it.
    private Outcome Removed(Change change, ListedGrant entry, Grant? record)
    {
        lock (_removed)
        {
            _removed.Add(change.Subject);
        }

        // Which role was their own can't be seen where the list has shown that of another path.
        Grant shown = entry.MayBeInherited ? entry.Grant with { Role = null } : entry.Grant;
        return change.As(AccessStatus.Removed, record ?? shown);
    }
}
