using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>The roles of people, or of groups, in one place: what a change of them does.</summary>
internal sealed class RoleList : AccessList
{
    private readonly RoleCalls _calls;
    private readonly ListedRoles _listed;
    private readonly RolePaths? _paths;
    private readonly RoleGiving _giving;
    private readonly RoleTaking _taking;
    private readonly AccountGuard? _guard;
    private readonly bool _takesInherited;
    private readonly HashSet<ListedGrant> _decided = [];

    /// <param name="calls">The calls of all resources.</param>
    /// <param name="directory">The account.</param>
    /// <param name="kind">The kind of access.</param>
    /// <param name="roles">The calls of its kind of roles.</param>
    /// <param name="place">The place.</param>
    /// <param name="listed">What its lists tell.</param>
    /// <param name="free">The calls that all places of a run share.</param>
    /// <param name="rules">What is taken away, and from whom not.</param>
    public RoleList(
        IFrameioCalls calls,
        AccountDirectory directory,
        AccessKind kind,
        RoleCalls roles,
        Place place,
        ListedRoles listed,
        SemaphoreSlim free,
        TakingRules rules)
        : base(place)
    {
        (_calls, _listed, _takesInherited) = (roles, listed, rules.TakesInherited);
        _paths = roles.ListsInherited ? new RolePaths(calls, directory.AccountId, kind, place) : null;
        Absence absence = new(kind, place, isAnError: calls.KnowsPeopleByAddress);
        ProjectRolesLeft? left = kind.Place == PlaceKind.Workspace && calls.Workspaces.LeavesProjectRoles
            && rules.Listed is null
            ? new ProjectRolesLeft(calls, directory.AccountId, place)
            : null;
        _guard = kind.Place == PlaceKind.Account ? new AccountGuard(rules.CallerId) : null;
        _giving = new RoleGiving(directory.AccountId, roles, place, listed, free);
        _taking = new RoleTaking(directory.AccountId, roles, place, listed, _paths, absence, left, free);
    }

    public override bool IsRepeatable => !_calls.HasInvitations;

    public override ValueTask<Planned> DecideAsync(
        Change asked, bool isRehearsal, CancellationToken cancellationToken) =>
        asked.Direction == AccessChange.Grant
            ? DecideGrantAsync(asked, cancellationToken)
            : DecideRevocationAsync(asked, cancellationToken);

    public override Task<GrantIndex> ReadWholeAsync(CancellationToken cancellationToken) =>
        _listed.WholeAtFirstAsync(cancellationToken);

    public override Planned SentBefore(Planned planned, bool isInvited) => planned switch
    {
        { Change: { Direction: AccessChange.Grant } change } when _calls.HidesInvitations => isInvited
            ? change.ConfirmedAs(AccessStatus.Invited)
            : _giving.NotAgain(change),
        { Outcome: { Direction: AccessChange.Revoke, Status: AccessStatus.NotFound, Change: { } change } } =>
            change.As(AccessStatus.Removed),
        _ => planned,
    };

    /// <inheritdoc cref="ListedRoles.RequireRoleAsync"/>
    public Task RequireRoleAsync(string role, CancellationToken cancellationToken) =>
        _listed.RequireRoleAsync(role, cancellationToken);

    public override Task GiveAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken) =>
        _giving.RunAsync(changes, report, cancellationToken);

    public override Task TakeAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken) =>
        _taking.RunAsync(changes, report, cancellationToken);

    public override Task PauseAsync(CancellationToken cancellationToken) => _calls.SettleAsync(cancellationToken);

    public override Task<IReadOnlyList<string>> FinishAsync(CancellationToken cancellationToken) =>
        _taking.TellWhatIsLeftAsync(cancellationToken);

    private async ValueTask<Planned> DecideGrantAsync(Change asked, CancellationToken cancellationToken)
    {
        if (asked.Role is { } role)
        {
            await _listed.RequireRoleAsync(role, cancellationToken);
        }

        GrantIndex index = await _listed.AtFirstAsync(cancellationToken);
        ListedGrant? entry = index.FindOnly(asked);
        if (entry is not null && asked.Role is null && !_listed.IsOwn(entry) && _paths is not null
            && await _paths.FindAsync(asked.Subject, entry, cancellationToken) is { } path)
        {
            return asked.Inherited(path, entry.Grant);
        }

        if (entry?.Satisfies(asked.Role) == true)
        {
            return asked.As(
                entry.Grant.IsPending ? AccessStatus.Invited : AccessStatus.AlreadyMember, entry.Grant);
        }

        UsableUser.RequireId(asked.Subject);
        if (!IsOfNone(asked.Role))
        {
            UsableUser.RequireActive(asked.Subject);
        }

        _guard?.RequireGrant(asked, entry, index);
        if (entry is not null && _listed.IsOwn(entry))
        {
            return asked.Decided(AccessStatus.WouldChange, entry.Grant);
        }

        if (_calls.HasInvitations)
        {
            // Nobody is invited by a list that may leave them out.
            return entry is null && index.Gap is { } gap ? throw gap : asked.Decided(AccessStatus.WouldInvite);
        }

        return asked.Decided(AccessStatus.WouldAdd, isUnsure: entry is null && index.Gap is not null);
    }

    private async ValueTask<Planned> DecideRevocationAsync(Change asked, CancellationToken cancellationToken)
    {
        GrantIndex index = await _listed.AtFirstAsync(cancellationToken);
        ListedGrant? entry = index.FindOnly(asked);

        // The spelling that the service has: that it compares addresses without case is nowhere written.
        Change change = asked.Decided(
            AccessStatus.WouldRemove,
            entry?.Grant,
            entry?.Grant.SubjectName is { } name ? asked.Subject with { Name = name } : null);
        if (entry is not null && !_decided.Add(entry))
        {
            // On V2 an id and an address are known to be one person only when the place's list was read.
            return change.As(AccessStatus.Duplicate);
        }

        if (await OtherPathAsync(asked, entry, cancellationToken) is { } path)
        {
            return change.Inherited(path, entry?.Grant);
        }

        if (IsOfNone(asked.Role))
        {
            // What everybody has can't be taken away, and somebody who has more isn't meant.
            return _taking.Absent(change, asked.Row.Subject!);
        }

        UsableUser.RequireId(asked.Subject);
        _guard?.RequireRevocation(asked, entry, index);

        // A list that leaves some out says of nobody that they aren't there: the service's answer does.
        bool isThere = (entry is null && index.Gap is not null) || (entry is not null && !IsNone(entry));
        return isThere || (_calls.RemembersRemoved && change.Subject.Email is not null)
            ? change
            : _taking.Absent(change, asked.Row.Subject!);
    }

    private async Task<OtherPath?> OtherPathAsync(
        Change asked, ListedGrant? entry, CancellationToken cancellationToken)
    {
        if (_paths is null)
        {
            return null;
        }

        // The service doesn't take away what comes from the account.
        return _takesInherited && entry is not null
            ? RolePaths.FromAccount(entry.Grant.Role)
            : await _paths.FindAsync(asked.Subject, entry, cancellationToken);
    }

    // Whoever is given it is taken what they had.
    private bool IsOfNone(string? role) =>
        _calls.RoleOfNone is { } none && string.Equals(none, role, StringComparison.OrdinalIgnoreCase);

    // Of the roles in the account that nobody gives, the owner's is guarded, and the others are less than a member's.
    private bool IsNone(ListedGrant entry) => _calls.RoleOfNone is not null
        && (entry.Grant.Role is null || IsOfNone(entry.Grant.Role) || !_listed.IsOwn(entry));
}
