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

    public Task RunAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken) =>
        free.RunAllAsync(
            changes,
            async change => report.Ended(await RemoveAsync(change, report, cancellationToken)),
            cancellationToken);

    /// <inheritdoc cref="Absence.End"/>
    public Outcome Absent(Change change, string who) => absence.End(change, who);

    /// <summary>What those who were taken out still have, in words, for each of them who has something.</summary>
    public async Task<IReadOnlyList<string>> TellWhatIsLeftAsync(CancellationToken cancellationToken) =>
        left is null ? [] : await left.TellAsync(_removed, cancellationToken);

    private async Task<Outcome> RemoveAsync(
        Change change, IRunReport report, CancellationToken cancellationToken)
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

            return record?.RecordId is null
                ? absence.End(change, $"{change.Subject}")
                : change.As(AccessStatus.AlreadyRemoved, record);
        }
        catch (FrameioException refusal)
        {
            bool isNotThere = refusal.StatusCode == 404
                && refusal.Kind is FrameioErrorKind.RejectedByServer or FrameioErrorKind.CollaboratorNotFound;
            if (!isNotThere)
            {
                return change.Failed(refusal);
            }

            return entry is not null && paths is not null
                ? change.Inherited(paths.Unknown(entry), entry.Grant)
                : absence.End(change, $"{change.Subject}");
        }
    }

    // Where the service says nothing of what was taken away, its list has said it.
    private Outcome Removed(Change change, ListedGrant entry, Grant? record)
    {
        lock (_removed)
        {
            _removed.Add(change.Subject);
        }

        return change.As(AccessStatus.Removed, record ?? entry.Grant);
    }
}
