using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>What a run knows of a group's members. Safe from several threads.</summary>
internal sealed class KnownMembers(
    IFrameioCalls calls, string accountId, FrameioGroup group, ReadingBudget budget)
{
    /// <summary>Calls that are worth it for a single row: two thousand members.</summary>
    private const int CallsForOneRow = 20;

    private readonly object _gate = new();
    private readonly HashSet<string> _present = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _withoutId = new(StringComparer.OrdinalIgnoreCase);
    private volatile Task? _reading;
    private bool _areKnown;
    private string? _anybody;

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
        // Every row asks.
        if (_reading is { } begun)
        {
            return begun;
        }

        long pages = ((group.MemberCount ?? 0) + Listing.PageSize - 1) / Listing.PageSize;
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

    /// <summary>The members, whatever that costs; they are what is known of the group from then on.</summary>
    /// <exception cref="FrameioException">They can't be read, or the list leaves some out.</exception>
    public async Task<IReadOnlyList<FrameioGroupMember>> ReadWholeAsync(CancellationToken cancellationToken)
    {
        FrameioList<FrameioGroupMember> members = await ReadAsync(cancellationToken);
        Keep(members);
        _reading = Task.CompletedTask;
        return members.Gap is { } gap ? throw gap : members;
    }

    /// <summary>Ids of the members, as they are now.</summary>
    /// <exception cref="FrameioException">They can't be read, or the list leaves some out.</exception>
    public async Task<HashSet<string>> ReadIdsAsync(CancellationToken cancellationToken)
    {
        FrameioList<FrameioGroupMember> members = (await ReadAsync(cancellationToken)).Whole();
        return new(members.Select(member => member.UserId).OfType<string>(), StringComparer.OrdinalIgnoreCase);
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
        FrameioList<FrameioGroupMember>? now = null;
        FrameioException? unread = null;
        try
        {
            now = await ReadAsync(cancellationToken);
            unread = now.Gap;
        }
        catch (FrameioException failure)
        {
            unread = failure;
        }

        foreach ((Change change, FrameioException doubt) in doubts.Select(pair => (pair.Key, pair.Value)))
        {
            Outcome? known = unread is null && IsAmong(now!, change.Subject) is { } isThere
                ? end(change, isThere)
                : null;
            report.Ended(known ?? change.Failed(unread is null ? doubt : Doubt.Unread(doubt, unread)));
        }
    }

    /// <summary>
    /// Whether a person is a member; null where that isn't known: the list may leave some out, or has an entry without
    /// an id that bears the person's address.
    /// </summary>
    public bool? Has(Subject person)
    {
        lock (_gate)
        {
            return IsPresent(person);
        }
    }

    /// <summary>Changes by what <see cref="Has"/> says of their subjects.</summary>
    public ILookup<bool?, Change> ByMembership(IEnumerable<Change> changes)
    {
        lock (_gate)
        {
            return changes.ToLookup(change => IsPresent(change.Subject));
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

    private bool? IsPresent(Subject person)
    {
        bool isPresent = _present.Contains(person.Id!);
        bool mayBe = !_areKnown || (person.Email is { } email && _withoutId.Contains(EmailAddress.Key(email)));
        return isPresent || !mayBe ? isPresent : null;
    }

    private static bool? IsAmong(FrameioList<FrameioGroupMember> members, Subject person)
    {
        if (members.Any(member => string.Equals(member.UserId, person.Id, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return members.Any(member => member.UserId is null && EmailAddress.AreAlike(member.Email, person.Email))
            ? null
            : false;
    }

    private Task<FrameioList<FrameioGroupMember>> ReadAsync(CancellationToken cancellationToken) =>
        calls.Groups.ListMembersAsync(accountId, group, cancellationToken).ReadAllAsync(cancellationToken);

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        // Not under the gate that the caller holds.
        await Task.Yield();
        try
        {
            Keep(await ReadAsync(cancellationToken));
        }
        catch (FrameioException)
        {
            // Then nobody is known.
        }
    }

    private void Keep(FrameioList<FrameioGroupMember> members)
    {
        lock (_gate)
        {
            _present.UnionWith(members.Select(member => member.UserId).OfType<string>());
            _withoutId.UnionWith(
                members.Where(member => member.UserId is null).Select(member => EmailAddress.Key(member.Email)));

            // The service refuses to add somebody deactivated, also where the person is a member.
            _anybody = members.LastOrDefault(member => member is { UserId: not null, Active: not false })?.UserId
                ?? _anybody;
            _areKnown = members.IsWhole;
        }
    }
}
