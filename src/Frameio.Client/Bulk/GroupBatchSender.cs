using System.Globalization;
using System.Runtime.CompilerServices;
using Frameio.Client.Users;

namespace Frameio.Client.Bulk;

/// <summary>Sends one batch and gives each of its rows its end.</summary>
internal sealed class GroupBatchSender(FrameioClient client, string accountId, GroupBatch batch)
{
    private readonly IReadOnlyList<MembershipRow> _rows = batch.Take();
    private Task<FrameioException?>? _groupFailure;

    /// <summary>One call for all rows that aren't members already.</summary>
    public async IAsyncEnumerable<MembershipOutcome> AddAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Func<FrameioUser, bool?> isMember = await MembersAsync(cancellationToken);
        List<MembershipRow> missing = [];
        foreach (MembershipRow row in _rows)
        {
            if (isMember(row.User!) == true)
            {
                yield return row.As(MembershipStatus.AlreadyMember);
            }
            else
            {
                missing.Add(row);
            }
        }

        if (missing.Count == 0)
        {
            yield break;
        }

        FrameioException? refusal = await TryAsync(() => client.Groups.AddMembersAsync(
            accountId, batch.Group.Id, missing.ConvertAll(row => row.User!.Id!), cancellationToken));
        foreach (MembershipRow row in missing)
        {
            yield return refusal is null ? row.As(MembershipStatus.Added) : row.Failed(refusal);
        }
    }

    /// <summary>One call for each row whose person isn't known to be absent: the service has no call for several.</summary>
    public async IAsyncEnumerable<MembershipOutcome> RemoveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Func<FrameioUser, bool?> isMember = await MembersAsync(cancellationToken);
        foreach (MembershipRow row in _rows)
        {
            yield return isMember(row.User!) == false
                ? row.As(MembershipStatus.NotMember)
                : await RemoveAsync(row, cancellationToken);
        }
    }

    private async Task<MembershipOutcome> RemoveAsync(MembershipRow row, CancellationToken cancellationToken)
    {
        FrameioException? refusal = await TryAsync(() => client.Groups.RemoveMemberAsync(
            accountId, batch.Group.Id, row.User!.Id!, cancellationToken));
        FrameioException? failure = refusal is { Kind: FrameioErrorKind.RejectedByServer, StatusCode: 404 }
            ? await FailureBehindAsync(refusal, cancellationToken)
            : refusal;
        return failure is not null ? row.Failed(failure)
            : refusal is not null ? row.As(MembershipStatus.NotMember)
            : row.As(MembershipStatus.Removed);
    }

    // Both an absent member and a deleted group are a 404 here. The server's words may tell them apart; where they don't, the group itself
    // is asked for, once a batch.
    private async Task<FrameioException?> FailureBehindAsync(FrameioException refusal, CancellationToken cancellationToken) =>
        refusal.ServerErrors.Any(error => Mentions(error.Detail, "user") || Mentions(error.Detail, "member")) ? null
        : refusal.ServerErrors.Any(error => Mentions(error.Detail, "group")) ? refusal
        : await (_groupFailure ??= TryAsync(() => client.Groups.GetAsync(accountId, batch.Group.Id, cancellationToken)));

    private static bool Mentions(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.OrdinalIgnoreCase) >= 0;

    // When the members can't be read, nothing is known about anybody and every row is worth its call.
    private async Task<Func<FrameioUser, bool?>> MembersAsync(CancellationToken cancellationToken)
    {
        Func<FrameioUser, bool?> isMember = _ => null;
        await TryAsync(async () => isMember = await batch.MembersAsync(client, accountId, _rows.Count, cancellationToken));
        return isMember;
    }

    private static async Task<FrameioException?> TryAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (FrameioException refusal)
        {
            return refusal;
        }
    }
}
