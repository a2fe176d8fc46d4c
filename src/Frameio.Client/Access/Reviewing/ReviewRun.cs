using System.Threading.Channels;
using Frameio.Client.Access.Relations;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Reviewing;

/// <summary>One review: which lists it takes, and what of them is told.</summary>
internal sealed class ReviewRun
{
    private readonly IFrameioCalls _calls;
    private readonly AccountDirectory _directory;
    private readonly ReviewOptions _options;
    private readonly IReadOnlyList<ReviewQuery> _queries;
    private readonly Notices _notices;
    private readonly ChannelWriter<FrameioAccess> _rows;
    private readonly CancellationTokenSource _stop;
    private readonly ListAge _age = ListAge.Since(AccountDirectory.Mark());
    private readonly ReadCount _lists = new(_ => TimeSpan.Zero);
    private volatile IReadOnlyList<ReadCount> _counts;
    private volatile IReadOnlyList<IPlace> _places = [];
    private People _people = new([]);
    private IReadOnlyList<Asked> _asked = [];

    public ReviewRun(
        IFrameioCalls calls,
        AccountDirectory directory,
        ReviewOptions options,
        Notices notices,
        ChannelWriter<FrameioAccess> rows,
        CancellationTokenSource stop)
    {
        (_calls, _directory, _options, _notices, _rows, _stop) = (calls, directory, options, notices, rows, stop);
        _queries = [.. options.Queries.Where(query => !query.IsEmpty)];
        _counts = [_lists];
    }

    public ReviewProgress Progress
    {
        get
        {
            IReadOnlyList<ReadCount> counts = _counts;
            return new ReviewProgress(
                counts.Sum(count => count.Done), counts.Sum(count => count.Total), counts.Max(count => count.TimeLeft));
        }
    }

    /// <summary>The workspaces and projects that it looks at; empty until their lists are read.</summary>
    public IReadOnlyList<IPlace> Places => _places;

    /// <summary>Reads, and writes the rows.</summary>
    public async Task RunAsync()
    {
        if (_queries.Count == 0)
        {
            return;
        }

        Task<IReadOnlyList<FrameioUser>> users = UsersAsync();
        Task<IReadOnlyList<FrameioWorkspace>> workspaces = WorkspacesAsync();
        Task<IReadOnlyList<FrameioProject>> projects = ProjectsAsync();
        await AllAsync(users, workspaces, projects);

        _people = new People(await users);
        _asked = [.. _queries.Select(query => new Asked(query, _people))];
        TellOfPartialSight();

        Rosters rosters = new(_calls, _directory.AccountId, _people, _notices.Add, _stop.Token);
        PlaceReader places = new(_calls, _directory, _people, rosters, _notices, _stop.Token)
        {
            ReadsPeople = NeedsPeople,
            Matters = IsOfGroupsOnly ? Matters : null,
        };
        _counts = [_lists, rosters.Count, .. places.Counts];
        FrameioWorkspace[] wantedWorkspaces = [.. (await workspaces).Where(model => IsAsked(new Place(model)))];
        FrameioProject[] wantedProjects = [.. (await projects).Where(model => IsAsked(new Place(model)))];
        _places = [.. wantedWorkspaces, .. wantedProjects];
        places.Plan(wantedProjects.Length);
        await AllAsync(
            TellAccountAsync(),
            TellMembershipsAsync(rosters),
            TellAsync(wantedWorkspaces, places.ReadAsync),
            TellAsync(wantedProjects, places.ReadAsync));
    }

    private bool IsOfGroupsOnly => _queries.All(query => query.Groups is not null);

    // What was given to groups is told without anybody's role.
    private bool NeedsPeople => !_options.AssignedOnly || !IsOfGroupsOnly;

    private bool IsAnywhere => _queries.Any(query => query.IsAnywhere);

    private async Task<IReadOnlyList<FrameioUser>> UsersAsync() =>
        NeedsPeople ? await ListAsync(_directory.ListUsersAsync(_calls, _age, _stop.Token)) : [];

    private async Task<IReadOnlyList<FrameioWorkspace>> WorkspacesAsync() => IsAnywhere
        ? await ListAsync(_directory.ListWorkspacesAsync(_calls, _age, _stop.Token))
        : [.. NamedWorkspaces];

    private IEnumerable<FrameioWorkspace> NamedWorkspaces => _queries
        .Where(query => query.Projects is null)
        .SelectMany(query => query.Workspaces ?? [])
        .GroupBy(workspace => workspace.Id, StringComparer.OrdinalIgnoreCase)
        .Select(same => same.First());

    private async Task<IReadOnlyList<FrameioProject>> ProjectsAsync()
    {
        if (IsAnywhere)
        {
            return await AllProjectsAsync();
        }

        IReadOnlyList<FrameioProject>[] inside = await Task.WhenAll(NamedWorkspaces.Select(ProjectsOfAsync));
        return
        [
            .. inside.SelectMany(projects => projects)
                .Concat(_queries.SelectMany(query => query.Projects ?? []))
                .GroupBy(project => project.Id, StringComparer.OrdinalIgnoreCase)
                .Select(same => same.First()),
        ];
    }

    private async Task<IReadOnlyList<FrameioProject>> AllProjectsAsync() =>
        await ListAsync(_directory.ListProjectsAsync(_calls, _age, _stop.Token));

    // The list of a workspace that the caller doesn't see is refused, and what of its projects can be seen is in that
    // of the account.
    private async Task<IReadOnlyList<FrameioProject>> ProjectsOfAsync(FrameioWorkspace workspace) =>
        workspace.AccountId.Length > 0
            ? await ListAsync(
                _calls.Projects.ListAsync(_directory.AccountId, workspace, _stop.Token).ReadAllAsync(_stop.Token))
            : await AllProjectsAsync();

    private async Task<FrameioList<T>> ListAsync<T>(Task<FrameioList<T>> reading)
    {
        _lists.Plan(1);
        FrameioList<T> list = await reading;
        _lists.End(list.Count);
        return list.Whole();
    }

    private void TellOfPartialSight()
    {
        Person? caller = _people.Users.FirstOrDefault(
            user => user.Id is { } id && string.Equals(id, _options.CallerId, StringComparison.OrdinalIgnoreCase));
        if (!(caller?.IsOverAll ?? _options.CallerIsAdmin))
        {
            _notices.Add(
                "Only owners and admins of the account see all of it. This is what is seen by "
                    + $"{caller?.Email ?? "whoever is connected"}, and others may have access that isn't told.");
        }
    }

    private bool IsAsked(Place place) => _asked.Any(asked => asked.ExtentAt(place) != Extent.Nothing);

    private bool Matters(Place place, IReadOnlyList<FrameioGroup> here, IReadOnlyList<FrameioGroup> above) =>
        _asked.Any(asked => asked.ExtentAt(place) switch
        {
            Extent.Here => !asked.NeedsNoneOf(here),
            Extent.Everything => !asked.NeedsNoneOf(here.Concat(above)),
            _ => false,
        });

    private async Task TellAccountAsync()
    {
        foreach (Person user in _people.Users.Where(IsOfAccount))
        {
            if (_asked.Any(asked => asked.IsOfAccount && asked.Wants(user, group: null)))
            {
                AccessPath via = _options.AssignedOnly ? AccessPath.Direct : AccessPath.Account;
                await WriteAsync(null, new Holding(user, null, user.AccountRole, via), isEffective: true);
            }
        }
    }

    // Nobody can give the owner's role, and that of a member leads nowhere by itself.
    private bool IsOfAccount(Person user) => _options.AssignedOnly
        ? user.AccountRole is { } role && UserCalls.Roles.IsSettable(role)
        : user.IsOverAll;

    private async Task TellMembershipsAsync(Rosters rosters)
    {
        if (!_options.AssignedOnly || !IsAnywhere)
        {
            return;
        }

        // Who is in a group that is synced from elsewhere was given that elsewhere.
        IEnumerable<FrameioGroup> groups = IsOfGroupsOnly
            ? _queries.SelectMany(query => query.Groups!)
                .GroupBy(group => group.Id, StringComparer.OrdinalIgnoreCase)
                .Select(same => same.First())
            : await ListAsync(_directory.ListGroupsAsync(_calls, _age, _stop.Token));
        await RunAllAsync(
            groups.Where(group => group.IsManagedHere && _asked.Any(asked => asked.IsOfGroup(group))),
            async group =>
            {
                foreach (Person member in await rosters.MembersOfAsync(group))
                {
                    if (_asked.Any(asked => asked.IsOfGroup(group) && asked.Wants(member, group)))
                    {
                        await WriteAsync(null, new Holding(member, group, null, AccessPath.Direct), isEffective: true);
                    }
                }
            });
    }

    private Task TellAsync<T>(IEnumerable<T> places, Func<T, Task<PlacePaths?>> readAsync) => RunAllAsync(
        places,
        async place =>
        {
            if (await readAsync(place) is not { } paths)
            {
                return;
            }

            foreach (Holding path in PathsTold(paths))
            {
                await WriteAsync(paths.Place, path, paths.IsEffective(path));
            }
        });

    private IEnumerable<Holding> PathsTold(PlacePaths paths)
    {
        ILookup<Extent, Asked> extents = _asked.ToLookup(asked => asked.ExtentAt(paths.Place));
        Asked[] everything = [.. extents[Extent.Everything]];
        Asked[] any = [.. extents[Extent.Here], .. everything];
        IEnumerable<Holding> here = paths.Here.Where(path => IsWanted(path, any));
        return _options.AssignedOnly
            ? here.Where(path => path.Via == AccessPath.Direct)
            : here.Concat(paths.FromAbove(_people.Users).Where(path => IsWanted(path, everything)));
    }

    private static bool IsWanted(Holding path, Asked[] asked) =>
        Array.Exists(asked, each => each.Wants(path.Person, path.Group));

    private async Task WriteAsync(Place? place, Holding path, bool isEffective) =>
        await _rows.WriteAsync(AccessRow.Of(place, path, isEffective), _stop.Token);

    private async Task RunAllAsync<T>(IEnumerable<T> items, Func<T, Task> work)
    {
        using SemaphoreSlim free = CallsAtATime.NewForPlaces();
        await free.RunAllAsync(items, work, _stop.Token);
    }

    // Where one fails the others are left undone.
    private Task AllAsync(params Task[] tasks) => Task.WhenAll(tasks.Select(async task =>
    {
        try
        {
            await task;
        }
        catch
        {
            _stop.Cancel();
            throw;
        }
    }));
}
