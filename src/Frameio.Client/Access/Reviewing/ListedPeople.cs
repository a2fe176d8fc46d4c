using System.Runtime.CompilerServices;
using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// Whom workspaces and projects list, each entry as it comes, with the path that explains its role. What explains roles
/// is read when an entry needs it, each list once for all places. Not for several threads.
/// </summary>
/// <param name="calls">The session.</param>
/// <param name="directory">The account.</param>
/// <param name="warn">Is told what there is to say beside the entries, from any thread.</param>
public sealed class ListedPeople(IFrameioCalls calls, AccountDirectory directory, Action<string> warn)
{
    private readonly PlaceReads _inWorkspaces = new(calls.Workspaces.People, directory.AccountId);
    private readonly PlaceReads _ofGroupsInWorkspaces = new(calls.Workspaces.Groups, directory.AccountId);
    private readonly PlaceReads _ofGroupsOnProjects = new(calls.Projects.Groups, directory.AccountId);
    private readonly Dictionary<string, WorkspaceRoles> _workspaces = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _warned = [];
    private readonly People _people = new([]);
    private Rosters? _rosters;

    /// <summary>The members of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="isWanted">Which roles are asked for.</param>
    /// <param name="cancellationToken">Ends the listing, and all that was read for it.</param>
    /// <exception cref="FrameioException">
    /// The list can't be read, or isn't whole. Where one that would explain roles can't be, there is a warning, and no
    /// path.
    /// </exception>
    public async IAsyncEnumerable<FrameioWorkspaceMember> InAsync(
        FrameioWorkspace workspace,
        Func<string?, bool> isWanted,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        WorkspaceRoles here = Workspace(workspace.Id, cancellationToken);
        PathSearch search = new(this, calls.Workspaces.People, workspace.Name, above: null, here.Groups);
        await foreach (Grant entry in
            calls.Workspaces.People.ListAsync(directory.AccountId, workspace.Id, cancellationToken))
        {
            directory.SeenRoles.Note(entry.Role);
            if (isWanted(entry.Role))
            {
                AccessPath? path = await search.FindAsync(entry, isNeeded: false, cancellationToken);
                yield return FrameioWorkspaceMember.Of(workspace, entry, path?.ToString());
            }
        }
    }

    /// <summary>The people on a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="isWanted">Which roles are asked for.</param>
    /// <param name="isOwnOnly">Whether only those are whose role there is their own.</param>
    /// <param name="cancellationToken">Ends the listing, and all that was read for it.</param>
    /// <exception cref="FrameioException">
    /// The list can't be read, or isn't whole. Where one that would explain roles can't be, there is a warning, and no
    /// path; it is an error where only own roles are asked for.
    /// </exception>
    public async IAsyncEnumerable<FrameioCollaborator> OnAsync(
        FrameioProject project,
        Func<string?, bool> isWanted,
        bool isOwnOnly = false,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        PathSearch search = new(
            this,
            calls.Projects.People,
            project.Name,
            project.Restricted || !calls.Projects.People.ListsInherited ? null : Above(project, cancellationToken),
            new GroupRoles(
                _ofGroupsOnProjects, project.Id, RostersFor(cancellationToken), directory.SeenRoles.Note));
        await foreach (Grant entry in
            calls.Projects.People.ListAsync(directory.AccountId, project.Id, cancellationToken))
        {
            directory.SeenRoles.Note(entry.Role);
            if (!isWanted(entry.Role))
            {
                continue;
            }

            AccessPath? path = await search.FindAsync(entry, isNeeded: isOwnOnly, cancellationToken);
            if (!isOwnOnly || path == AccessPath.Direct)
            {
                yield return FrameioCollaborator.Of(project, entry, path?.ToString());
            }
        }
    }

    // Somebody on the project alone may not see its workspace.
    private WorkspaceRoles? Above(FrameioProject project, CancellationToken cancellationToken)
    {
        if (project.WorkspaceName is not null)
        {
            return Workspace(project.WorkspaceId, cancellationToken);
        }

        WarnOnce(
            nameof(Above),
            "Who reaches projects through a workspace that can't be seen isn't told from who has an own role: one of "
                + $"them is the project '{project.Name}'.");
        return null;
    }

    private WorkspaceRoles Workspace(string id, CancellationToken cancellationToken)
    {
        if (!_workspaces.TryGetValue(id, out WorkspaceRoles? roles))
        {
            GroupRoles groups =
                new(_ofGroupsInWorkspaces, id, RostersFor(cancellationToken), directory.SeenRoles.Note);
            _workspaces[id] = roles = new WorkspaceRoles(_inWorkspaces, id, groups, _people);
        }

        return roles;
    }

    // A group that is no more gives nobody anything, and there is nothing to say of it.
    private Rosters RostersFor(CancellationToken cancellationToken) =>
        _rosters ??= new Rosters(calls, directory.AccountId, _people, gone: _ => { }, cancellationToken);

    private void WarnOnce(string about, string warning)
    {
        if (_warned.Add(about))
        {
            warn(warning);
        }
    }

    /// <summary>Looks for the paths of those whom one place lists.</summary>
    private sealed class PathSearch(
        ListedPeople all, RoleCalls roles, string place, WorkspaceRoles? above, GroupRoles groups)
    {
        private bool _isHidden;

        /// <summary>The path that explains an entry's role; null where it can't be found out.</summary>
        /// <param name="entry">The entry.</param>
        /// <param name="isNeeded">Whether it is an error that it can't be.</param>
        /// <param name="cancellationToken">Ends it.</param>
        public async ValueTask<AccessPath?> FindAsync(
            Grant entry, bool isNeeded, CancellationToken cancellationToken)
        {
            if (ListedPath.Of(entry.Role, isOfWorkspace: false) is { } known)
            {
                return known;
            }

            if (!roles.ListsInherited)
            {
                return ListedPath.OfUnexplained(entry.Role, roles.Roles);
            }

            if (_isHidden)
            {
                return null;
            }

            try
            {
                Person person = all._people.Of(entry);
                bool isOfWorkspace = above is not null
                    && await above.GiveAsync(person, entry.Role, cancellationToken);
                bool isOfGroup = !isOfWorkspace && await groups.GiveAsync(person, entry.Role, cancellationToken);
                return ListedPath.Of(entry.Role, isOfWorkspace, isOfGroup)
                    ?? ListedPath.OfUnexplained(entry.Role, roles.Roles);
            }
            catch (FrameioException hidden)
            {
                string what = $"By which paths people have their roles in '{place}' couldn't be found out: "
                    + hidden.Message;

                // It must not end the list as if it were the list itself that isn't whole.
                return isNeeded ? throw new FrameioException(hidden.Kind, what, hidden) : Hide(hidden, what);
            }
        }

        // Whoever may not see groups may see them nowhere.
        private AccessPath? Hide(FrameioException hidden, string what)
        {
            _isHidden = true;
            all.WarnOnce(hidden.Kind == FrameioErrorKind.Forbidden ? nameof(hidden.Kind) : what, what);
            return null;
        }
    }
}
