using System.Collections.Concurrent;
using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// What people who are to keep nothing are listed with, read in steps, each once what was read before is taken away:
/// their groups, the roles that workspaces and projects list them with, and what was hidden behind those. A role that
/// is listed may be their own or come by another path.
/// </summary>
public sealed class LeaverReview
{
    private readonly IFrameioCalls _calls;
    private readonly AccountDirectory _directory;
    private readonly People _people;
    private readonly HashSet<Person> _leavers;
    private readonly PlaceReads _inWorkspaces;
    private readonly PlaceReads _onProjects;
    private readonly ListAge _age;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Grant>> _listed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FrameioProject> _explained = [];
    private readonly List<string> _warnings = [];
    private ReadCount? _members;

    /// <summary>Begins a review; nothing is read yet.</summary>
    /// <param name="calls">The session, of V4.</param>
    /// <param name="directory">The account.</param>
    /// <param name="leavers">The people, as the account lists them.</param>
    /// <param name="since">
    /// From when on a list of the account's groups, workspaces and projects counts as new, by
    /// <see cref="AccountDirectory.Mark"/>.
    /// </param>
    public LeaverReview(
        IFrameioCalls calls, AccountDirectory directory, IReadOnlyList<FrameioUser> leavers, long since)
    {
        _age = ListAge.Since(since);
        (_calls, _directory, _people) = (calls, directory, new People(leavers));
        _leavers = [.. _people.Users];
        _inWorkspaces = new PlaceReads(calls.Workspaces.People, directory.AccountId);
        _onProjects = new PlaceReads(calls.Projects.People, directory.AccountId);
    }

    /// <summary>What can't be taken away here, in words.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>What workspaces and projects were found to list of them, by the place's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Grant>> Listed => _listed;

    /// <summary>How far the reading is.</summary>
    public ReviewProgress Progress
    {
        get
        {
            ReadCount[] counts = [.. new[] { _members, _inWorkspaces.Count, _onProjects.Count }.OfType<ReadCount>()];
            return new ReviewProgress(
                counts.Sum(count => count.Done), counts.Sum(count => count.Total), counts.Max(count => count.TimeLeft));
        }
    }

    /// <summary>
    /// The memberships of groups that are managed here. Those of others are told in <see cref="Warnings"/>.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">A list can't be read, or isn't whole.</exception>
    public async Task<IReadOnlyList<FrameioAccess>> ReadGroupsAsync(CancellationToken cancellationToken = default)
    {
        Rosters rosters = new(_calls, _directory.AccountId, _people, _warnings.Add, cancellationToken);
        _members = rosters.Count;
        FrameioList<FrameioGroup> groups =
            (await _directory.ListGroupsAsync(_calls, _age, cancellationToken)).Whole();
        HashSet<Person>[] members = await Task.WhenAll(groups.Select(rosters.MembersOfAsync));
        List<FrameioAccess> found = [];
        foreach ((FrameioGroup group, int index) in groups.Select((group, index) => (group, index)))
        {
            foreach (Person leaver in _leavers.Where(members[index].Contains))
            {
                if (group.IsManagedHere)
                {
                    found.Add(AccessRow.Of(null, new Holding(leaver, group, null, AccessPath.Direct), true));
                }
                else
                {
                    _warnings.Add(
                        $"'{leaver.Email}' stays in the group '{group.Name}', whose members come from {group.Source}.");
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The roles that projects and workspaces list them with, the projects first. Not among them are those of owners
    /// and admins of the account, and those on projects that the role in the workspace explains: they are for
    /// <see cref="ReadAgainAsync"/>.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">A list can't be read, or isn't whole.</exception>
    public async Task<IReadOnlyList<FrameioAccess>> ReadPlacesAsync(CancellationToken cancellationToken = default)
    {
        Task<FrameioList<FrameioWorkspace>> workspaces =
            _directory.ListWorkspacesAsync(_calls, _age, cancellationToken);
        Task<FrameioList<FrameioProject>> projects = _directory.ListProjectsAsync(_calls, _age, cancellationToken);
        await Task.WhenAll(workspaces, projects);
        Task<IReadOnlyList<FrameioAccess>[]> onProjects =
            ReadAsync(_onProjects, (await projects).Whole(), FrameioErrorKind.ProjectNotFound, cancellationToken);
        Task<IReadOnlyList<FrameioAccess>[]> inWorkspaces =
            ReadAsync(_inWorkspaces, (await workspaces).Whole(), FrameioErrorKind.WorkspaceNotFound, cancellationToken);
        await Task.WhenAll(onProjects, inWorkspaces);

        FrameioAccess[] above = [.. (await inWorkspaces).SelectMany(rows => rows)];
        HashSet<(string?, string?, string?)> explaining =
            [.. above.Select(row => (row.WorkspaceId, row.UserId, row.Role))];
        List<FrameioAccess> own = [];
        foreach ((FrameioProject project, int index) in (await projects).Select((model, index) => (model, index)))
        {
            ILookup<bool, FrameioAccess> rows = (await onProjects)[index].ToLookup(row =>
                !project.Restricted && explaining.Contains((project.WorkspaceId, row.UserId, row.Role)));
            own.AddRange(rows[false]);
            if (rows[true].Any())
            {
                _explained.Add(project);
            }
        }

        return [.. own, .. above];
    }

    /// <summary>The roles that workspaces list them with, but for those of owners and admins of the account.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">A list can't be read, or isn't whole.</exception>
    public async Task<IReadOnlyList<FrameioAccess>> ReadWorkspacesAsync(CancellationToken cancellationToken = default)
    {
        FrameioList<FrameioWorkspace> workspaces =
            await _directory.ListWorkspacesAsync(_calls, _age, cancellationToken);
        IReadOnlyList<FrameioAccess>[] rows = await ReadAsync(
            _inWorkspaces, workspaces.Whole(), FrameioErrorKind.WorkspaceNotFound, cancellationToken);
        return [.. rows.SelectMany(row => row)];
    }

    /// <summary>
    /// The roles on projects that were explained by those in the workspaces, which are taken away by now: whoever is
    /// listed still has one of their own.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">A list can't be read, or isn't whole.</exception>
    public async Task<IReadOnlyList<FrameioAccess>> ReadAgainAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<FrameioAccess>[] rows =
            await ReadAsync(_onProjects, _explained, FrameioErrorKind.ProjectNotFound, cancellationToken);
        return [.. rows.SelectMany(row => row)];
    }

    private async Task<IReadOnlyList<FrameioAccess>[]> ReadAsync<T>(
        PlaceReads reads, IReadOnlyList<T> models, FrameioErrorKind missing, CancellationToken cancellationToken)
        where T : Accounts.IPlace
    {
        reads.Count.Plan(models.Count);
        IReadOnlyList<FrameioAccess>[] found = new IReadOnlyList<FrameioAccess>[models.Count];
        using SemaphoreSlim free = CallsAtATime.NewForPlaces();
        await free.RunAllAsync(
            Enumerable.Range(0, models.Count),
            async index => found[index] = await ReadAsync(reads, new Place(models[index]), missing, cancellationToken),
            cancellationToken);
        return found;
    }

    // Whatever goes while the others are read lists nobody any more.
    private async Task<IReadOnlyList<FrameioAccess>> ReadAsync(
        PlaceReads reads, Place place, FrameioErrorKind missing, CancellationToken cancellationToken)
    {
        try
        {
            List<Grant> listed = await reads.ReadAsync(place.Id, grant => grant, cancellationToken);
            listed.RemoveAll(grant => !_leavers.Contains(_people.Of(grant)) || RoleOrder.IsOverAll(grant.Role));
            _listed[place.Id] = listed;
            return
            [
                .. listed.Select(grant => AccessRow.Of(
                    place, new Holding(_people.Of(grant), null, grant.Role, AccessPath.Direct), true)),
            ];
        }
        catch (FrameioException gone) when (gone.Kind == missing)
        {
            return [];
        }
    }
}
