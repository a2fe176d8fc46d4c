using Frameio.Client.Access.Relations;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// By which paths those listed in a place have their roles, and whether these stay. Group roles and members are read
/// where nothing else explains a role, and by nobody twice.
/// </summary>
/// <param name="reads">Who is where.</param>
/// <param name="leaving">What the plan takes away, as far as it is worked out.</param>
/// <param name="accountId">UUID of the account.</param>
internal sealed class KnownPaths(SyncReads reads, Departures leaving, string accountId)
{
    /// <summary>Whether the path of somebody listed in a place may go.</summary>
    public bool MayGo(Place place, ListedGrant entry) => leaving.MayTouch(place.Id, entry.Grant)
        || (WorkspaceOf(place) is { } above && leaving.MayTouch(above.Id, entry.Grant));

    /// <summary>
    /// The path that gives somebody the role they are listed with, one that stays rather than another; null where none
    /// is known to: then the role is their own.
    /// </summary>
    public async Task<KnownPath?> FindAsync(AccessKind kind, Place place, ListedGrant entry)
    {
        Grant listed = entry.Grant;
        Place? above = WorkspaceOf(place);
        switch (ListedPath.Of(listed.Role, entry.MayBeInherited))
        {
            case AccessPath.Account:
                bool isDemoted = leaving.Has(accountId, listed.SubjectId, listed.SubjectName);
                return new KnownPath(AccessPath.Account, !isDemoted, "in the account");
            case AccessPath.Workspace:
                bool stays = await StaysAboveAsync(kind.Subject, above!, listed);
                return stays || kind.Subject == SubjectKind.Group
                    ? new KnownPath(AccessPath.Workspace, stays, "in its workspace")
                    : await ThroughGroupAsync([place, above], listed) is { Stays: true } other
                        ? other
                        : new KnownPath(AccessPath.Workspace, Stays: false, "in its workspace");
            default:
                return kind.Subject == SubjectKind.Person ? await ThroughGroupAsync([place, above], listed) : null;
        }
    }

    private static Place? WorkspaceOf(Place place) => place.Model is FrameioProject { Restricted: false } project
        ? new Place(new FrameioWorkspace { Id = project.WorkspaceId, Name = project.WorkspaceName ?? string.Empty })
        : null;

    // What is listed there may have a path of its own that goes.
    private async Task<bool> StaysAboveAsync(SubjectKind subject, Place workspace, Grant listed)
    {
        if (leaving.Has(workspace.Id, listed.SubjectId, listed.SubjectName))
        {
            return false;
        }

        AccessKind kind = new(PlaceKind.Workspace, subject);
        if (subject == SubjectKind.Group || !leaving.MayTouch(workspace.Id, listed))
        {
            return true;
        }

        GrantIndex people = await reads.ReadAsync(kind, workspace);
        ListedGrant? entry = people.Find(listed.SubjectId, listed.SubjectName);
        return entry is null || await FindAsync(kind, workspace, entry) is not { Stays: false };
    }

    private async Task<KnownPath?> ThroughGroupAsync(IEnumerable<Place?> places, Grant listed)
    {
        KnownPath? found = null;
        foreach (Place place in places.OfType<Place>())
        {
            GrantIndex groups = await reads.ReadAsync(new AccessKind(place.Kind, SubjectKind.Group), place);
            foreach (Grant group in groups.All
                .Where(given => given.IsListedHere && given.HasRole(listed.Role)).Select(given => given.Grant))
            {
                bool stays = !leaving.Has(place.Id, group.SubjectId, group.SubjectName)
                    && !leaving.Has(group.SubjectId!, listed.SubjectId, listed.SubjectName);
                if ((stays || found is null) && await IsMemberAsync(group, listed))
                {
                    found = new KnownPath(AccessPath.Group, stays, $"of the group '{group.SubjectName}'");
                }

                if (found is { Stays: true })
                {
                    return found;
                }
            }
        }

        return found;
    }

    private async Task<bool> IsMemberAsync(Grant group, Grant person)
    {
        Place place = new(new FrameioGroup { Id = group.SubjectId!, Name = group.SubjectName ?? string.Empty });
        GrantIndex members = await reads.ReadAsync(new AccessKind(PlaceKind.Group), place);
        return members.Find(person.SubjectId, person.SubjectName) is not null;
    }
}
