using System.Collections.Concurrent;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// Reads who reaches workspaces and projects. Workspaces are read once, for themselves and for their projects. Safe
/// from several threads.
/// </summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="directory">The account.</param>
/// <param name="people">Who is who.</param>
/// <param name="rosters">The members of groups.</param>
/// <param name="notices">Takes what is to be told beside the rows.</param>
/// <param name="cancellationToken">Ends the readings, whoever asked for them.</param>
internal sealed class PlaceReader(
    IFrameioCalls calls,
    AccountDirectory directory,
    People people,
    Rosters rosters,
    Notices notices,
    CancellationToken cancellationToken)
{
    private readonly PlaceReads _inWorkspaces = new(calls.Workspaces.People, directory.AccountId);
    private readonly PlaceReads _ofGroupsInWorkspaces = new(calls.Workspaces.Groups, directory.AccountId);
    private readonly PlaceReads _onProjects = new(calls.Projects.People, directory.AccountId);
    private readonly PlaceReads _ofGroupsOnProjects = new(calls.Projects.Groups, directory.AccountId);
    private readonly ConcurrentDictionary<string, Lazy<Task<PlacePaths?>>> _workspaces =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, Lazy<Task<List<GroupEntry>>>> _groupsInWorkspaces =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly ListAge _age = ListAge.Since(AccountDirectory.Mark());

    /// <summary>How many lists of each kind are read.</summary>
    public IEnumerable<ReadCount> Counts =>
        [_inWorkspaces.Count, _ofGroupsInWorkspaces.Count, _onProjects.Count, _ofGroupsOnProjects.Count];

    /// <summary>Whether the people of places matter; not where only what groups were given is asked for.</summary>
    public bool ReadsPeople { get; init; } = true;

    /// <summary>
    /// Whether a place matters, by the groups that have a role there, and in the workspace above it; null where every
    /// place does. The people of others aren't read.
    /// </summary>
    public Func<Place, IReadOnlyList<FrameioGroup>, IReadOnlyList<FrameioGroup>, bool>? Matters { get; init; }

    /// <summary>So many projects are going to be read.</summary>
    public void Plan(int projects)
    {
        _ofGroupsOnProjects.Count.Plan(projects);
        if (ReadsPeople && Matters is null)
        {
            _onProjects.Count.Plan(projects);
        }
    }

    /// <summary>The paths to a workspace; null where none matters, or it is no more.</summary>
    public Task<PlacePaths?> ReadAsync(FrameioWorkspace workspace) => WhileThereAsync(
        $"The workspace '{workspace.Name}'",
        FrameioErrorKind.WorkspaceNotFound,
        async () => Matters is null || Matters(new Place(workspace), GroupsOf(await GroupsInAsync(workspace)), [])
            ? await PathsInAsync(workspace)
            : null);

    /// <summary>The paths to a project that was planned; null where none matters, or it is no more.</summary>
    public Task<PlacePaths?> ReadAsync(FrameioProject project) => WhileThereAsync(
        $"The project '{project.Name}'",
        FrameioErrorKind.ProjectNotFound,
        () => ReadPathsOnAsync(project, project.Restricted ? null : WorkspaceOf(project)));

    private async Task<PlacePaths?> ReadPathsOnAsync(FrameioProject project, FrameioWorkspace? workspace)
    {
        Place place = new(project);
        Task<List<GroupEntry>> groups = ReadGroupsAsync(_ofGroupsOnProjects, project.Id);
        if (Matters is not null)
        {
            List<GroupEntry> above = workspace is null ? [] : await GroupsInAsync(workspace);
            if (!Matters(place, GroupsOf(await groups), GroupsOf(above)))
            {
                return null;
            }
        }

        Task<PlacePaths?> upwards = workspace is null ? Task.FromResult<PlacePaths?>(null) : PathsInAsync(workspace);
        Task<List<(Person, string?)>> present = ReadPeopleAsync(_onProjects, project.Id, isPlanned: Matters is null);
        await Task.WhenAll(groups, present, upwards);
        return await PathsAsync(place, await upwards, await present, await groups, _onProjects.Roles);
    }

    private Task<PlacePaths?> PathsInAsync(FrameioWorkspace workspace) => _workspaces
        .GetOrAdd(workspace.Id, _ => new Lazy<Task<PlacePaths?>>(() => ReadPathsInAsync(workspace)))
        .Value;

    private async Task<PlacePaths?> ReadPathsInAsync(FrameioWorkspace workspace)
    {
        Task<List<GroupEntry>> groups = GroupsInAsync(workspace);
        Task<List<(Person, string?)>> present = ReadPeopleAsync(_inWorkspaces, workspace.Id, isPlanned: false);
        await Task.WhenAll(groups, present);
        return await PathsAsync(new Place(workspace), above: null, await present, await groups, _inWorkspaces.Roles);
    }

    // A review takes minutes, and whatever goes meanwhile leads nowhere any more.
    private async Task<PlacePaths?> WhileThereAsync(
        string what, FrameioErrorKind missing, Func<Task<PlacePaths?>> readAsync)
    {
        try
        {
            return await readAsync();
        }
        catch (FrameioException gone) when (gone.Kind == missing)
        {
            notices.Add($"{what} has been deleted since the review began, and isn't in it.");
            return null;
        }
    }

    private static FrameioGroup[] GroupsOf(IEnumerable<GroupEntry> entries) =>
        [.. entries.Select(entry => entry.Group)];

    private Task<List<GroupEntry>> GroupsInAsync(FrameioWorkspace workspace) => _groupsInWorkspaces
        .GetOrAdd(workspace.Id, _ => new Lazy<Task<List<GroupEntry>>>(() =>
        {
            _ofGroupsInWorkspaces.Count.Plan(1);
            return ReadGroupsAsync(_ofGroupsInWorkspaces, workspace.Id);
        }))
        .Value;

    private async Task<PlacePaths> PathsAsync(
        Place place,
        PlacePaths? above,
        List<(Person Person, string? Role)> present,
        List<GroupEntry> groups,
        RoleSet roles)
    {
        HashSet<Person>[] members = ReadsPeople
            ? await Task.WhenAll(groups.Select(entry => rosters.MembersOfAsync(entry.Group)))
            : [.. groups.Select(_ => new HashSet<Person>())];
        return new PlacePaths(
            place,
            above,
            present,
            groups.Select((entry, index) => new GroupHolding(entry.Group, entry.Role, members[index])),
            roles);
    }

    private async Task<List<(Person Person, string? Role)>> ReadPeopleAsync(
        PlaceReads reads, string placeId, bool isPlanned)
    {
        if (!ReadsPeople)
        {
            return [];
        }

        if (!isPlanned)
        {
            reads.Count.Plan(1);
        }

        return await reads.ReadAsync(placeId, grant => (people.Of(grant), Noted(grant.Role)), cancellationToken);
    }

    private async Task<List<GroupEntry>> ReadGroupsAsync(PlaceReads reads, string placeId)
    {
        List<GroupEntry> entries = await reads.ReadAsync(
            placeId,
            grant => new GroupEntry(
                new FrameioGroup { Id = grant.SubjectId ?? string.Empty, Name = grant.SubjectName ?? string.Empty },
                Noted(grant.Role)),
            cancellationToken);
        return entries.Exists(entry => entry.Group.Name.Length == 0) ? await NamedAsync(entries) : entries;
    }

    // Nothing published says that a role tells more of its group than the id.
    private async Task<List<GroupEntry>> NamedAsync(List<GroupEntry> entries)
    {
        FrameioList<FrameioGroup> all = await directory.ListGroupsAsync(calls, _age, cancellationToken);
        ILookup<string, FrameioGroup> byId = all.ToLookup(group => group.Id, StringComparer.OrdinalIgnoreCase);
        return entries.ConvertAll(
            entry => entry with { Group = byId[entry.Group.Id].FirstOrDefault() ?? entry.Group });
    }

    private string? Noted(string? role)
    {
        directory.SeenRoles.Note(role);
        return role;
    }

    // Somebody on the project alone may not see its workspace.
    private FrameioWorkspace? WorkspaceOf(FrameioProject project)
    {
        if (project.WorkspaceName is { } name)
        {
            return new FrameioWorkspace { Id = project.WorkspaceId, Name = name };
        }

        notices.AddOnce(
            "Who reaches projects through a workspace that can't be seen isn't told: one of them is the project "
                + $"'{project.Name}'.");
        return null;
    }

    /// <summary>A group that a place lists, with its role there.</summary>
    private sealed record GroupEntry(FrameioGroup Group, string? Role);
}
