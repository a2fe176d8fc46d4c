using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;

namespace Frameio.Client.Access.Relations;

/// <summary>What a run knows of a group's members. Safe from several threads.</summary>
internal sealed class KnownMembers(
    IFrameioCalls calls, string accountId, FrameioGroup group, ReadingBudget budget)
{
    /// <summary>Calls that are worth it for a single row: two thousand members.</summary>
    private const int CallsForOneRow = 20;

    private readonly object _gate = new();
    private readonly HashSet<string> _present = new(StringComparer.OrdinalIgnoreCase);
    private Task? _reading;
    private bool _areKnown;
    private string? _anybody;

    /// <summary>Whether the members were read to the end, so that who isn't among them is none.</summary>
    public bool AreKnown
    {
        get
        {
            lock (_gate)
            {
                return _areKnown;
            }
        }
    }

    /// <summary>An active member, as far as is known, whom the service would accept again; or null.</summary>
    public string? Anybody
    {
        get
        {
            lock (_gate)
            {
                return _anybody;
            }
        }
    }

    /// <summary>
    /// Reads the members, once, unless the group is large and there are few rows to compare: with a row for ten pages
    /// it is worth it, while the run's budget lasts. When they can't be read, nothing is known about anybody and every
    /// row is worth its call.
    /// </summary>
    /// <param name="rows">Rows that are about to be sent.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task ReadIfWorthAsync(long rows, CancellationToken cancellationToken)
    {
        long pages = (group.MemberCount + Listing.PageSize - 1) / Listing.PageSize;
        lock (_gate)
        {
            if (_reading is null && IsWorth(pages, rows))
            {
                _reading = KeepAsync(cancellationToken);
            }

            return _reading ?? Task.CompletedTask;
        }
    }

    // A rehearsal reads whatever decides.
    private bool IsWorth(long pages, long rows) =>
        pages <= CallsForOneRow || rows == long.MaxValue || (pages / 10 <= rows && budget.TryTake(pages));

    /// <summary>The members who have an id, as they are now.</summary>
    public async Task<FrameioList<FrameioGroupMember>> ReadAsync(CancellationToken cancellationToken)
    {
        FrameioList<FrameioGroupMember> members = await calls.Groups
            .ListMembersAsync(accountId, group, cancellationToken).ReadAllAsync(cancellationToken);
        return new([.. members.Where(member => member.UserId is not null)], members.Gap);
    }

    /// <summary>Ids of the members, as they are now.</summary>
    /// <exception cref="FrameioException">They can't be read, or the list leaves some out.</exception>
    public async Task<HashSet<string>> ReadIdsAsync(CancellationToken cancellationToken)
    {
        FrameioList<FrameioGroupMember> members = await ReadAsync(cancellationToken);
        return members.Gap is { } gap
            ? throw gap
            : new(members.Select(member => member.UserId!), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Ends changes of which nobody has said whether they were applied by who is a member once they must have been.
    /// </summary>
    /// <param name="doubts">The changes, each with what its call failed with.</param>
    /// <param name="end">The end of a change by whether its subject is a member; null for the failure.</param>
    /// <param name="report">Told of the ends.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ReadBackAsync(
        IReadOnlyDictionary<Change, FrameioException> doubts,
        Func<Change, bool, Outcome?> end,
        IRunReport report,
        CancellationToken cancellationToken)
    {
        if (doubts.Count == 0)
        {
            return;
        }

        await calls.Groups.SettleAsync(cancellationToken);
        HashSet<string>? ids = null;
        FrameioException? unread = null;
        try
        {
            ids = await ReadIdsAsync(cancellationToken);
        }
        catch (FrameioException failure)
        {
            unread = failure;
        }

        foreach ((Change change, FrameioException doubt) in doubts.Select(pair => (pair.Key, pair.Value)))
        {
            Outcome? known = ids is null ? null : end(change, ids.Contains(change.Subject.Id!));
            report.Ended(known ?? change.Failed(unread is null ? doubt : Doubt.Unread(doubt, unread)));
        }
    }

    /// <summary>Whether a person is a member; null where that isn't known.</summary>
    public bool? Has(string userId)
    {
        lock (_gate)
        {
            bool isPresent = _present.Contains(userId);
            return isPresent || _areKnown ? isPresent : null;
        }
    }

    /// <summary>Notes who was added.</summary>
    public void Add(IReadOnlyList<string> ids)
    {
        lock (_gate)
        {
            _present.UnionWith(ids);
            _anybody = ids[0];
        }
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        // Not under the gate that the caller holds.
        await Task.Yield();
        try
        {
            FrameioList<FrameioGroupMember> members = await ReadAsync(cancellationToken);
            lock (_gate)
            {
                _present.UnionWith(members.Select(member => member.UserId!));

                // The service refuses to add somebody deactivated, also where the person is a member.
                _anybody = members.LastOrDefault(member => member.Active != false)?.UserId ?? _anybody;
                _areKnown = members.IsWhole;
            }
        }
        catch (FrameioException)
        {
            // Then nobody is known.
        }
    }
}
