using System.Collections.Concurrent;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Puts people into one workspace or on one project, a call each. On V2 such a call sends a mail to a stranger, so it
/// is never repeated blindly: after an answer that was lost, members and invitations are read, and only who is in
/// neither is sent again.
/// </summary>
internal sealed class RoleAddLane(PlaceMembers members, SemaphoreSlim free) : MembershipLane(members.Place)
{
    public override async Task<MembershipOutcome?> DecideAsync(
        MembershipRow row, bool isRehearsal, CancellationToken cancellationToken)
    {
        if (row.Role is { } role)
        {
            await members.RequireRoleAsync(role, cancellationToken);
        }

        MemberEntry? entry = (await members.AtFirstAsync(cancellationToken)).Find(row.User!);
        if (entry?.Satisfies(row.Role) == true)
        {
            return row.As(entry.Record.IsPending ? AccessStatus.Invited : AccessStatus.AlreadyMember, entry.Record);
        }

        if (entry is not null && members.IsOwnRole(entry))
        {
            (row.Would, row.PreviousRole) = (AccessStatus.WouldChange, entry.Record.Role);
        }
        else
        {
            row.Would = members.AddIsRepeatable ? AccessStatus.WouldAdd : AccessStatus.WouldInvite;
        }

        return null;
    }

    public override async Task SendAsync(
        IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken)
    {
        IReadOnlyList<MembershipRow> open = rows;
        for (int round = 1; open.Count > 0; round++)
        {
            ConcurrentDictionary<MembershipRow, FrameioException> doubts = new();
            await free.RunAllAsync(open, row => TryAsync(row, doubts, end, cancellationToken), cancellationToken);
            if (doubts.IsEmpty)
            {
                return;
            }

            await members.SettleAsync(cancellationToken);
            IReadOnlyList<MembershipRow> absent = await EndThoseThereAsync(doubts, end, cancellationToken);
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

    /// <summary>Ends the rows whose person has what the row asks for by now, and returns the others.</summary>
    private async Task<IReadOnlyList<MembershipRow>> EndThoseThereAsync(
        IReadOnlyDictionary<MembershipRow, FrameioException> doubts,
        Action<MembershipOutcome> end,
        CancellationToken cancellationToken)
    {
        MemberList? list = await ReadAsync(cancellationToken);
        List<MembershipRow> others = [];
        foreach (MembershipRow row in doubts.Keys)
        {
            if (list is null)
            {
                end(row.Failed(InDoubt(row, doubts[row])));
            }
            else if (list.Find(row.User!) is { } entry && entry.Satisfies(row.Role))
            {
                end(row.Given(entry.Record));
            }
            else
            {
                others.Add(row);
            }
        }

        return others;
    }

    private async Task<MemberList?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await members.ReadAsync(cancellationToken);
        }
        catch (FrameioException)
        {
            return null;
        }
    }

    /// <summary>Sends a row and ends it, unless it can't be told whether the service has applied it.</summary>
    private async Task TryAsync(
        MembershipRow row,
        ConcurrentDictionary<MembershipRow, FrameioException> doubts,
        Action<MembershipOutcome> end,
        CancellationToken cancellationToken)
    {
        try
        {
            end(row.Given(await members.AddAsync(row.User!, members.Spell(row.Role), cancellationToken)));
        }
        catch (FrameioException failure) when (LeavesInDoubt(failure))
        {
            doubts[row] = failure;
        }
        catch (FrameioException failure)
        {
            end(row.Failed(failure));
        }
    }

    // A good status with a body that can't be read comes from a call that was applied, or from a proxy.
    private static bool LeavesInDoubt(FrameioException failure) =>
        failure.Kind is FrameioErrorKind.OutcomeUnknown or FrameioErrorKind.ServerFault
        || failure is { Kind: FrameioErrorKind.UnexpectedAnswer, StatusCode: >= 200 and < 300 };

    private FrameioException InDoubt(MembershipRow row, FrameioException doubt) => members.AddIsRepeatable
        ? doubt
        : new FrameioException(
            FrameioErrorKind.OutcomeUnknown,
            $"'{row.User!.Email}' may have been invited to '{row.Place!.Name}', and isn't listed there. It is not sent "
                + $"again, since that could send a second mail. {doubt.Message}",
            doubt);
}
