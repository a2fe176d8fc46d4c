using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Puts people into one workspace or on one project, a call each. On V2 such a call sends a mail to a stranger, so it
/// is never repeated blindly: after an answer that was lost, members and invitations are read, and only who is in
/// neither is sent again.
/// </summary>
internal sealed class RoleAddLane(PlaceMembers members, SemaphoreSlim free) : MembershipLane(members.Place)
{
    public override Task CheckAsync(MembershipRow row, CancellationToken cancellationToken) =>
        row.Role is { } role ? members.RequireRoleAsync(role, cancellationToken) : Task.CompletedTask;

    public override async Task SendAsync(
        IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken)
    {
        IReadOnlyList<MembershipRow> open = await EndThoseThereAsync(
            rows, members.AtFirstAsync, (row, failure) => row.Failed(failure), end, cancellationToken);
        for (int round = 1; open.Count > 0; round++)
        {
            (MembershipRow Row, FrameioException? Doubt)[] tries = await free.RunAllAsync(
                open, async row => (row, await TryAsync(row, end, cancellationToken)), cancellationToken);
            Dictionary<MembershipRow, FrameioException> doubts = tries.Where(attempt => attempt.Doubt is not null)
                .ToDictionary(attempt => attempt.Row, attempt => attempt.Doubt!);
            if (doubts.Count == 0)
            {
                return;
            }

            await members.SettleAsync(cancellationToken);
            IReadOnlyList<MembershipRow> absent = await EndThoseThereAsync(
                [.. doubts.Keys],
                members.ReadAsync,
                (row, _) => row.Failed(InDoubt(row, doubts[row])),
                end,
                cancellationToken);
            open = [.. absent.Where(row => round < RetryHandler.MostTries && MayRepeat(doubts[row]))];
            foreach (MembershipRow row in absent.Except(open))
            {
                end(row.Failed(InDoubt(row, doubts[row])));
            }
        }
    }

    // Calls that may be repeated were, by the transport, as often as is good, but for an answer that came and can't be
    // read. The others are left to this lane.
    private bool MayRepeat(FrameioException doubt) =>
        members.ListsInvitations && (!members.AddIsRepeatable || doubt.Kind == FrameioErrorKind.UnexpectedAnswer);

    /// <summary>Ends the rows whose person has what the row asks for, and returns the others.</summary>
    private static async Task<IReadOnlyList<MembershipRow>> EndThoseThereAsync(
        IReadOnlyList<MembershipRow> rows,
        Func<CancellationToken, Task<MemberList>> read,
        Func<MembershipRow, FrameioException, MembershipOutcome> unread,
        Action<MembershipOutcome> end,
        CancellationToken cancellationToken)
    {
        MemberList list;
        try
        {
            list = await read(cancellationToken);
        }
        catch (FrameioException failure)
        {
            foreach (MembershipRow row in rows)
            {
                end(unread(row, failure));
            }

            return [];
        }

        List<MembershipRow> others = [];
        foreach (MembershipRow row in rows)
        {
            if (list.Find(row.User!) is { } entry && entry.Satisfies(row.Role))
            {
                end(row.As(StatusOf(entry.Record), entry.Record));
            }
            else
            {
                others.Add(row);
            }
        }

        return others;
    }

    /// <summary>Sends a row and ends it, unless it can't be told whether the service has applied it.</summary>
    /// <returns>Why it can't be told, or null.</returns>
    private async Task<FrameioException?> TryAsync(
        MembershipRow row, Action<MembershipOutcome> end, CancellationToken cancellationToken)
    {
        try
        {
            Membership record = await members.AddAsync(row.User!, members.Spell(row.Role), cancellationToken);
            end(row.As(StatusOf(record), record));
            return null;
        }
        catch (FrameioException failure) when (LeavesInDoubt(failure))
        {
            return failure;
        }
        catch (FrameioException failure)
        {
            end(row.Failed(failure));
            return null;
        }
    }

    // A good status with a body that can't be read comes from a call that was applied, or from a proxy.
    private static bool LeavesInDoubt(FrameioException failure) =>
        failure.Kind is FrameioErrorKind.OutcomeUnknown or FrameioErrorKind.ServerFault
        || failure is { Kind: FrameioErrorKind.UnexpectedAnswer, StatusCode: >= 200 and < 300 };

    private static AccessStatus StatusOf(Membership record) =>
        record.IsPending ? AccessStatus.Invited : AccessStatus.Added;

    private FrameioException InDoubt(MembershipRow row, FrameioException doubt) => members.AddIsRepeatable
        ? doubt
        : new FrameioException(
            FrameioErrorKind.OutcomeUnknown,
            $"'{row.User!.Email}' may have been invited to '{row.Place!.Name}', and isn't listed there. It is not sent "
                + $"again, since that could send a second mail. {doubt.Message}",
            doubt);
}
