using System.Collections.Concurrent;
using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Gives roles in one place, a call each. On V2 such a call sends a mail to a stranger, so it is never repeated
/// blindly: after an answer that was lost, members and invitations are read, and only who is in neither is sent again.
/// </summary>
internal sealed class RoleGiving(
    string accountId, RoleCalls calls, Place place, ListedRoles listed, SemaphoreSlim free)
{
    public async Task RunAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken)
    {
        IReadOnlyList<Change> open = changes;
        for (int round = 1; open.Count > 0; round++)
        {
            ConcurrentDictionary<Change, FrameioException> doubts = new();
            await free.RunAllAsync(
                open, change => TryAsync(change, doubts, report, cancellationToken), cancellationToken);
            if (doubts.IsEmpty)
            {
                return;
            }

            await calls.SettleAsync(cancellationToken);
            IReadOnlyList<Change> absent = await EndThoseThereAsync(doubts, report, cancellationToken);
            open = [.. absent.Where(change => round < RetryHandler.MostTries && MayRepeat(doubts[change]))];
            foreach (Change change in absent.Except(open))
            {
                report.Ended(change.Failed(InDoubt(change, doubts[change])));
            }
        }
    }

    /// <summary>
    /// Ends a change that a run that broke off may have sent, where nobody can find out whether it did.
    /// </summary>
    public Outcome NotAgain(Change change) => change.Failed(new FrameioException(
        FrameioErrorKind.OutcomeUnknown,
        $"'{change.Subject}' may have been invited to '{place.Name}' by the run that broke off, and isn't listed "
            + "there. It is not sent again, since that could send a second mail."));

    // Calls that may be repeated were, by the transport, as often as is good, but for an answer that came and can't be
    // read. The others are left to this.
    private bool MayRepeat(FrameioException doubt) => calls.HasInvitations
        ? !calls.HidesInvitations
        : doubt.StatusCode is >= 200 and < 300;

    /// <summary>Ends the changes whose subject has what is asked for by now, and returns the others.</summary>
    private async Task<IReadOnlyList<Change>> EndThoseThereAsync(
        IReadOnlyDictionary<Change, FrameioException> doubts, IRunReport report, CancellationToken cancellationToken)
    {
        GrantIndex? index = await listed.TryReadAsync(cancellationToken);
        List<Change> others = [];
        foreach (Change change in doubts.Keys)
        {
            ListedGrant? entry = index?.Find(change.Subject);
            if (entry?.Satisfies(change.Role) == true)
            {
                report.Ended(change.Given(entry.Grant));
            }
            else if (index is null || (entry is null && index.Gap is not null))
            {
                // A list that leaves some out doesn't say that nobody was invited.
                report.Ended(change.Failed(InDoubt(change, doubts[change])));
            }
            else
            {
                others.Add(change);
            }
        }

        return others;
    }

    /// <summary>Sends a change and ends it, unless it can't be told whether the service has applied it.</summary>
    private async Task TryAsync(
        Change change,
        ConcurrentDictionary<Change, FrameioException> doubts,
        IRunReport report,
        CancellationToken cancellationToken)
    {
        Action? sending = calls.HasInvitations ? () => report.Sending(change) : null;
        Grant given;
        try
        {
            given = await calls.GiveAsync(
                accountId, place.Id, change.Subject, listed.Spell(change.Role), sending, cancellationToken);
        }
        catch (FrameioException failure) when (Doubt.IsLeftBy(failure))
        {
            doubts[change] = failure;
            return;
        }
        catch (FrameioException failure)
        {
            report.Ended(change.Failed(failure));
            return;
        }

        report.Ended(change.Given(given));
    }

    private FrameioException InDoubt(Change change, FrameioException doubt) => !calls.HasInvitations
        ? doubt
        : new FrameioException(
            FrameioErrorKind.OutcomeUnknown,
            $"'{change.Subject}' may have been invited to '{place.Name}', and isn't listed there. It is not sent "
                + $"again, since that could send a second mail. {doubt.Message}",
            doubt);
}
