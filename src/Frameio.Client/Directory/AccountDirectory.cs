using System.Runtime.CompilerServices;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Directory;

/// <summary>
/// Who and what an account has, by name. The service has no search, so users, groups, teams and projects are listed once and kept; a name that isn't there makes
/// the list be read once more, at most once for each command, before it counts as missing.
/// </summary>
public sealed class AccountDirectory
{
    private readonly CachedListing<UserIndex> _users = new();
    private readonly PlaceCatalog<FrameioGroup> _groups;
    private readonly PlaceCatalog<FrameioTeam> _teams;
    private readonly PlaceCatalog<FrameioProject> _projects;

    /// <summary>Creates the directory of an account. Nothing is read yet.</summary>
    public AccountDirectory(string accountId)
    {
        AccountId = accountId;
        _groups = new(
            "group", FrameioErrorKind.GroupNotFound, FrameioErrorKind.GroupAmbiguous, group => group.Id, (calls, _, stop) => calls.Groups.ListAsync(accountId, stop));
        _teams = new(
            "team", FrameioErrorKind.TeamNotFound, FrameioErrorKind.TeamAmbiguous, team => team.Id, (calls, _, stop) => calls.Teams.ListAsync(accountId, stop));
        _projects = new(
            "project",
            FrameioErrorKind.ProjectNotFound,
            FrameioErrorKind.ProjectAmbiguous,
            project => $"{project.Id} in '{project.TeamName ?? project.TeamId}'",
            ReadProjectsAsync);
    }

    /// <summary>UUID of the account.</summary>
    public string AccountId { get; }

    /// <summary>The roles that the service has listed in this session.</summary>
    internal SeenRoles SeenRoles { get; } = new();

    /// <summary>Everybody as known, whatever the age of that; empty where nobody has asked yet. Nothing is read.</summary>
    public IReadOnlyList<FrameioUser> KnownUsers => _users.Peek()?.All ?? [];

    /// <summary>The roles that members of teams and projects were seen to have in this session.</summary>
    public IEnumerable<string> KnownRoles => SeenRoles.All;

    /// <summary>A mark to hand to the lookups of one command: a list read after it is fresh enough for a miss to be final.</summary>
    public static long Mark() => CachedListing<UserIndex>.Now;

    /// <summary>Finds a user by id, Adobe id or email.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidEmail"/> or <see cref="FrameioErrorKind.UserNotFound"/>.</exception>
    public async ValueTask<FrameioUser> FindUserAsync(IFrameioCalls calls, string text, long mark, CancellationToken cancellationToken = default)
    {
        string wanted = PersonText.Require(text);
        Task<UserIndex> Read() => UserIndex.ReadAsync(calls, AccountId, cancellationToken);
        return (await _users.GetAsync(mark, Read, cancellationToken)).Find(wanted)
            ?? (await _users.GetSinceAsync(mark, Read, cancellationToken)).Find(wanted)
            ?? throw new FrameioException(FrameioErrorKind.UserNotFound, $"The account has no user '{wanted}'.");
    }

    /// <summary>Finds a group by id or name.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.GroupNotFound"/> or <see cref="FrameioErrorKind.GroupAmbiguous"/>.</exception>
    public ValueTask<FrameioGroup> FindGroupAsync(IFrameioCalls calls, string text, long mark, CancellationToken cancellationToken = default) =>
        _groups.FindAsync(calls, text, within: null, mark, cancellationToken);

    /// <summary>Finds a team by id or name.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.TeamNotFound"/> or <see cref="FrameioErrorKind.TeamAmbiguous"/>.</exception>
    public ValueTask<FrameioTeam> FindTeamAsync(IFrameioCalls calls, string text, long mark, CancellationToken cancellationToken = default) =>
        _teams.FindAsync(calls, text, within: null, mark, cancellationToken);

    /// <summary>Finds a project by id or name.</summary>
    /// <param name="calls">The calls to list with.</param>
    /// <param name="text">Id or name of the project.</param>
    /// <param name="team">Id or name of its team, for a name that projects of several teams share; null or empty for any team.</param>
    /// <param name="mark">From <see cref="Mark"/>, when the command began.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.ProjectNotFound"/> or <see cref="FrameioErrorKind.ProjectAmbiguous"/>; for the team see <see cref="FindTeamOfProjectsAsync"/>.
    /// </exception>
    public async ValueTask<FrameioProject> FindProjectAsync(
        IFrameioCalls calls, string text, string? team, long mark, CancellationToken cancellationToken = default)
    {
        if (CellText.Clean(team).Length == 0)
        {
            return await _projects.FindAsync(calls, text, within: null, mark, cancellationToken);
        }

        FrameioTeam within = await FindTeamOfProjectsAsync(calls, team!, mark, cancellationToken);
        bool IsInTeam(FrameioProject project) => string.Equals(project.TeamId, within.Id, StringComparison.OrdinalIgnoreCase);
        return await _projects.FindAsync(calls, text, (IsInTeam, $"The team '{within.Name}'"), mark, cancellationToken);
    }

    /// <summary>Finds the team of projects by id or name. Somebody on a project alone may not see its team, and still knows its id.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.TeamNotFound"/> or <see cref="FrameioErrorKind.TeamAmbiguous"/>.</exception>
    public async ValueTask<FrameioTeam> FindTeamOfProjectsAsync(IFrameioCalls calls, string text, long mark, CancellationToken cancellationToken = default)
    {
        try
        {
            return await FindTeamAsync(calls, text, mark, cancellationToken);
        }
        catch (FrameioException unseen) when (unseen.Kind == FrameioErrorKind.TeamNotFound)
        {
            string id = CellText.Clean(text);
            IReadOnlyList<FrameioProject> projects = await ListProjectsAsync(calls, mark, cancellationToken);
            if (!projects.Any(project => project.TeamName is null && string.Equals(project.TeamId, id, StringComparison.OrdinalIgnoreCase)))
            {
                throw;
            }

            return new FrameioTeam { Id = id, Name = id };
        }
    }

    /// <summary>Everybody in the account, deactivated people too, as listed since the mark.</summary>
    public async Task<IReadOnlyList<FrameioUser>> ListUsersAsync(IFrameioCalls calls, long mark, CancellationToken cancellationToken = default) =>
        (await _users.GetSinceAsync(mark, () => UserIndex.ReadAsync(calls, AccountId, cancellationToken), cancellationToken)).All;

    /// <summary>All groups of the account, as listed since the mark.</summary>
    public Task<IReadOnlyList<FrameioGroup>> ListGroupsAsync(IFrameioCalls calls, long mark, CancellationToken cancellationToken = default) =>
        _groups.ListAsync(calls, mark, cancellationToken);

    /// <summary>All teams of the account, as listed since the mark.</summary>
    public Task<IReadOnlyList<FrameioTeam>> ListTeamsAsync(IFrameioCalls calls, long mark, CancellationToken cancellationToken = default) =>
        _teams.ListAsync(calls, mark, cancellationToken);

    /// <summary>All projects of the account that the caller reaches, as listed since the mark.</summary>
    public Task<IReadOnlyList<FrameioProject>> ListProjectsAsync(IFrameioCalls calls, long mark, CancellationToken cancellationToken = default) =>
        _projects.ListAsync(calls, mark, cancellationToken);

    /// <summary>
    /// Everybody in the account as known, whatever the age of that, for suggestions: where nobody has asked yet, a listing begins that goes on by itself when its
    /// caller stops waiting, and whose failure no command will hear of. The same goes for groups, teams and projects.
    /// </summary>
    public async Task<IReadOnlyList<FrameioUser>> BrowseUsersAsync(IFrameioCalls calls) =>
        (await _users.BrowseAsync(() => UserIndex.ReadAsync(calls, AccountId, CancellationToken.None))).All;

    /// <inheritdoc cref="BrowseUsersAsync"/>
    public Task<IReadOnlyList<FrameioGroup>> BrowseGroupsAsync(IFrameioCalls calls) => _groups.BrowseAsync(calls);

    /// <inheritdoc cref="BrowseUsersAsync"/>
    public Task<IReadOnlyList<FrameioTeam>> BrowseTeamsAsync(IFrameioCalls calls) => _teams.BrowseAsync(calls);

    /// <inheritdoc cref="BrowseUsersAsync"/>
    public Task<IReadOnlyList<FrameioProject>> BrowseProjectsAsync(IFrameioCalls calls) => _projects.BrowseAsync(calls);

    /// <summary>Forgets the groups, after one was created, changed or deleted.</summary>
    public void ForgetGroups() => _groups.Forget();

    // Read since the same mark as the projects, so that a new team is missed by neither.
    private async IAsyncEnumerable<FrameioProject> ReadProjectsAsync(
        IFrameioCalls calls, long mark, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<FrameioTeam> teams = await _teams.ListAsync(calls, mark, cancellationToken);
        await foreach (FrameioProject project in calls.Projects.ListAllAsync(AccountId, teams, cancellationToken))
        {
            yield return project;
        }
    }
}
