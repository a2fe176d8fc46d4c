using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Relations;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Planning;

/// <summary>
/// Makes changes of rows: finds what they mean, compares them with the rows before, asks the journal, and decides by
/// who is there. It sends nothing, so a whole plan can be seen before its first change is carried out.
/// </summary>
/// <param name="lists">The relations, and the lists of the places.</param>
/// <param name="options">The journal, and whether it is a rehearsal.</param>
/// <param name="withdraw">
/// Takes back the change of an earlier row about the subject of a later one, which contradicts it; false when it is on
/// its way.
/// </param>
internal sealed class Planner(
    AccessLists lists,
    RunOptions options,
    Func<AccessList, EarlierRow, Change, Func<Change, Outcome>, bool> withdraw)
{
    private readonly EarlierRows _earlier = new();

    /// <summary>Finds a place for all rows of a kind.</summary>
    public ValueTask<Place> FindPlaceAsync(
        AccessKind kind, string text, string? workspace, CancellationToken cancellationToken) =>
        lists.RelationOf(kind).FindPlaceAsync(text, workspace, cancellationToken);

    /// <summary>Refuses a role for all rows of a kind that can't be given.</summary>
    public Task RequireRoleAsync(
        AccessKind kind, string role, Place? place, CancellationToken cancellationToken)
    {
        Relation relation = lists.RelationOf(kind);
        return relation.RequireRoleAsync(
            relation.UnderstandRole(role)!, place is null ? null : lists.ListOf(kind, place), cancellationToken);
    }

    /// <summary>Makes a change of a row, or ends it where there is nothing to carry out.</summary>
    public async ValueTask<Planned> PlanAsync(InputRow row, CancellationToken cancellationToken)
    {
        Relation relation = lists.RelationOf(row.Kind);
        Place? place = null;
        Subject? subject = null;
        try
        {
            // Both at once, since each may need a list of its own.
            Task<Subject> finding =
                relation.FindSubjectAsync(row.Subject, row.Direction, cancellationToken).AsTask();
            try
            {
                place = await relation.FindPlaceAsync(
                    row.Place ?? string.Empty, row.Workspace, cancellationToken);
            }
            catch when (!finding.IsCompleted)
            {
                // Whatever the place's fate, the other task is not left behind.
                await Task.WhenAny(finding);
                throw;
            }

            subject = await finding;
            Contradiction.Refuse(row, place, subject);
            string? role = relation.UnderstandRole(row.Role);
            return await PlanAsync(new Change(row, place, subject, role), cancellationToken);
        }
        catch (FrameioException contradiction) when (contradiction.Kind == FrameioErrorKind.ConflictingRow)
        {
            // What was found by one of two texts isn't what the row says.
            return Outcome.Failed(row, contradiction);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Outcome.Failed(row, Unforeseen.Error(failure), place, subject);
        }
    }

    private async ValueTask<Planned> PlanAsync(Change asked, CancellationToken cancellationToken)
    {
        AccessList list = lists.ListOf(asked.Kind, asked.Place);
        if (_earlier.Find(list, asked) is { } earlier)
        {
            return Compare(list, asked, earlier);
        }

        JournalWord? word = options.Journal?.Find(asked);
        Planned planned = word is { Confirmed: { } status } && list.IsEnd(status)
            ? asked.ConfirmedAs(status)
            : await list.DecideAsync(asked, options.IsRehearsal, cancellationToken);
        _earlier.Remember(list, asked);
        return word is { IsOpen: true } open ? list.SentBefore(planned, open.IsInvited) : planned;
    }

    // Nobody can tell which of two roles is meant, so where the earlier row still waits, neither is given.
    private Outcome Compare(AccessList list, Change change, EarlierRow earlier)
    {
        if (_earlier.IsWithdrawn(list, change))
        {
            return change.Failed(ConflictingRow.Error(change, earlier.Number));
        }

        // A role that is taken away is the one that is there, whatever the rows call it.
        if (change.Direction == AccessChange.Revoke
            || string.Equals(change.Role, earlier.Role, StringComparison.OrdinalIgnoreCase))
        {
            return change.As(AccessStatus.Duplicate);
        }

        Outcome Contradicted(Change waiting) =>
            waiting.Failed(ConflictingRow.Error(waiting, change.Row.Number, change.Role));
        if (withdraw(list, earlier, change, Contradicted))
        {
            _earlier.Withdraw(list, change);
        }

        return change.Failed(ConflictingRow.Error(change, earlier.Number, earlier.Role));
    }
}
