using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// Works out what is to be done in one place so that it is as the input says. Whoever has as much by another path isn't
/// told from somebody who has a role of their own as well, since the lists don't show that: nothing is done about
/// either, but where the plan itself takes the path away. Then somebody who is named is given a role of their own, to
/// make sure, and of somebody who isn't the list is asked again once the path is gone.
/// </summary>
internal sealed class TargetPlanner(
    SyncTarget target, RoleSet? roles, SyncReads reads, KnownPaths paths, Holds holds, bool keepsOthers)
{
    private readonly HashSet<ListedGrant> _named = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            GrantIndex present = await reads.ReadAsync(target.Kind, target.Place);
            foreach (IReadOnlyList<Change> same in target.BySubject())
            {
                FrameioException? failure = await DecideAsync(same[0], present, cancellationToken);
                End(same.Skip(1), failure);
            }

            if (target.Kind.Place != PlaceKind.Account)
            {
                await TakeOutOthersAsync(present);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException
            and not FrameioException { Kind: FrameioErrorKind.TokenRejected })
        {
            target.FailAll(Unforeseen.Error(failure));
        }
    }

    /// <summary>Decides about a row. Returns why it failed, or null.</summary>
    private async Task<FrameioException?> DecideAsync(
        Change asked, GrantIndex present, CancellationToken cancellationToken)
    {
        Planned planned = await PlanAsync(asked, present, cancellationToken);
        if (planned.Change is { } change)
        {
            target.Grants.Add(change);
        }
        else if (planned.Outcome is { Error: null } ended)
        {
            target.Ended.Add(ended);
        }
        else
        {
            target.Fail(planned.Outcome!);
        }

        return planned.Outcome?.Error;
    }

    // What is wrong with a row is wrong with those that say the same.
    private void End(IEnumerable<Change> duplicates, FrameioException? failure)
    {
        foreach (Change duplicate in duplicates)
        {
            if (failure is null)
            {
                target.Ended.Add(duplicate.As(AccessStatus.Duplicate));
            }
            else
            {
                target.Fail(duplicate.Failed(failure));
            }
        }
    }

    private async Task<Planned> PlanAsync(Change asked, GrantIndex present, CancellationToken cancellationToken)
    {
        ListedGrant? entry;
        try
        {
            entry = present.Find(asked.Subject);
        }
        catch (FrameioException several)
        {
            return asked.Failed(several);
        }

        if (entry is not null)
        {
            _named.Add(entry);
        }

        return entry is { IsListedHere: true } && HasEnough(entry, asked.Role)
            && await KeepAsync(asked, entry) is { } kept
                ? kept
                : await DecideAsync(asked, cancellationToken);
    }

    private async Task<Planned> DecideAsync(Change asked, CancellationToken cancellationToken)
    {
        try
        {
            return await target.List.DecideAsync(asked, isRehearsal: true, cancellationToken);
        }
        catch (FrameioException failure) when (failure.Kind != FrameioErrorKind.TokenRejected)
        {
            return asked.Failed(failure);
        }
    }

    /// <summary>
    /// What becomes of somebody who has what is asked for, or more; null where a role of their own is to be another.
    /// </summary>
    private async Task<Planned?> KeepAsync(Change asked, ListedGrant entry)
    {
        bool isSame = asked.Role is null || entry.HasRole(asked.Role);
        Planned? there = isSame ? asked.As(AccessStatus.AlreadyMember, entry.Grant) : default(Planned?);
        if (roles is null || target.Kind.Place == PlaceKind.Account || (isSame && !paths.MayGo(target.Place, entry)))
        {
            return there;
        }

        KnownPath? path = await paths.FindAsync(target.Kind, target.Place, entry);
        if (path is { Stays: false } && Bridge(asked, entry) is { } bridge)
        {
            return bridge;
        }

        if (isSame || path is null)
        {
            return there;
        }

        OtherPath more = new(path.Via, $"The role '{entry.Grant.Role}' {path.Words} gives more already.");
        return asked.Inherited(more, entry.Grant);
    }

    // Whoever can't be given a role stays as they are.
    private Planned? Bridge(Change asked, ListedGrant entry)
    {
        string? role = asked.Role ?? (roles!.IsSettable(entry.Grant.Role ?? string.Empty) ? entry.Grant.Role : null);
        bool canBeGiven = PersonText.IsId(asked.Subject.Id) && asked.Subject.User?.Active != false
            && (role is null || roles!.MayGive(role));
        if (!canBeGiven)
        {
            return null;
        }

        Change bridge = new Change(asked.Row, asked.Place, asked.Subject, role)
            .Decided(AccessStatus.WouldAdd, isUnsure: true);
        target.Bridges.Add(bridge);
        return bridge;
    }

    private static bool HasEnough(ListedGrant entry, string? role) => role is null || entry.HasRole(role)
        || (RoleOrder.RankOf(role) >= 0 && RoleOrder.RankOf(entry.Grant.Role) > RoleOrder.RankOf(role));

    private async Task TakeOutOthersAsync(GrantIndex present)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        ListedGrant[] entries =
        [
            .. present.All.Where(entry => entry.IsListedHere
                && seen.Add(entry.Grant.SubjectId ?? EmailAddress.Key(entry.Grant.SubjectName))),
        ];
        if (keepsOthers)
        {
            target.Present = entries.Length;
            return;
        }

        List<Grant> others = [];
        int named = 0;
        foreach (ListedGrant entry in entries)
        {
            if (IsNamed(entry))
            {
                named += entry.MayBeInherited || IsOnlySeen(entry) ? 0 : 1;
            }
            else if (roles is null || await paths.FindAsync(target.Kind, target.Place, entry) is not { } path)
            {
                others.AddRange(IsOnlySeen(entry) ? [] : [entry.Grant]);
            }
            else if (!path.Stays)
            {
                target.Hidden.Add(entry.Grant);
            }
        }

        target.Present = named + others.Count;
        if (others.Count > 0 && present.Unseen is { } unseen)
        {
            throw unseen;
        }

        target.Removals = others.Count;
        others.ForEach(TakeOut);
    }

    private bool IsNamed(ListedGrant entry) => _named.Contains(entry) || target.Names(entry.Grant);

    // It has come from further up, whatever is known of that.
    private bool IsOnlySeen(ListedGrant entry) =>
        roles is not null && ListedPath.OfUnexplained(entry.Grant.Role, roles) != AccessPath.Direct;

    private void TakeOut(Grant listed)
    {
        Planned planned = Leaver.TakeOut(target, listed, holds);
        if (planned.Change is { } revocation)
        {
            target.Revocations.Add(revocation);
        }
        else
        {
            target.Ended.Add(planned.Outcome!);
        }
    }
}
