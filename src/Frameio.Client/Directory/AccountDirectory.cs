using System.Runtime.CompilerServices;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Texts;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Directory;

/// <summary>
/// Who and what an account has, by name. The service has no search, so users, groups, workspaces and projects are
/// listed and kept. How old a list may be is up to the command (<see cref="ListAge"/>); what a list doesn't hold makes
/// it be read once more, at most once for each command, before it counts as missing.
/// </summary>
public sealed class AccountDirectory
{
    private readonly CachedListing<UserIndex> _users;
    private readonly PlaceCatalog<FrameioGroup> _groups;
    private readonly PlaceCatalog<FrameioWorkspace> _workspaces;
    private readonly PlaceCatalog<FrameioProject> _projects;

    /// <summary>Creates the directory of an account. Nothing is read yet.</summary>
    public AccountDirectory(string accountId)
    {
        AccountId = accountId;
        _users = new((calls, _, stop) => UserIndex.ReadAsync(calls, accountId, stop));
        _groups = new(
            "group",
            FrameioErrorKind.GroupNotFound,
            FrameioErrorKind.GroupAmbiguous,
            group => group.Id,
            (calls, _, stop) => calls.Groups.ListAsync(accountId, stop));
        _workspaces = new(
            "workspace",
            FrameioErrorKind.WorkspaceNotFound,
            FrameioErrorKind.WorkspaceAmbiguous,
            workspace => workspace.Id,
            (calls, _, stop) => calls.Workspaces.ListAsync(accountId, stop));
        _projects = new(
            "project",
            FrameioErrorKind.ProjectNotFound,
            FrameioErrorKind.ProjectAmbiguous,
            project => $"{project.Id} in {WorkspaceOf(project)}",
            ReadProjectsAsync,
            LongName.Of);
    }

    /// <summary>UUID of the account.</summary>
    public string AccountId { get; }

    /// <summary>The roles that the service has listed in this session.</summary>
    internal SeenRoles SeenRoles { get; } = new();

    /// <summary>
    /// Everybody as known, whatever the age of that; empty where nobody has asked yet. Nothing is read.
    /// </summary>
    public IReadOnlyList<FrameioUser> KnownUsers => _users.Peek() is { } users ? users.All : [];

    /// <summary>The roles that members of workspaces and projects were seen to have in this session.</summary>
    public IEnumerable<string> KnownRoles => SeenRoles.All;

    /// <summary>
    /// A mark to hand to the lookups of one command: a list read after it is fresh enough for a miss to be final.
    /// </summary>
    public static long Mark() => CachedListing<UserIndex>.Now;

    /// <summary>Finds a user by id, Adobe id or email.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.InvalidEmail"/>, <see cref="FrameioErrorKind.UserNotFound"/> or
    /// <see cref="FrameioErrorKind.UserAmbiguous"/>.
    /// </exception>
    public async ValueTask<FrameioUser> FindUserAsync(
        IFrameioCalls calls, string text, ListAge age, CancellationToken cancellationToken = default)
    {
        string wanted = PersonText.Require(text);
        UserIndex users = await _users.GetAsync(calls, age, cancellationToken);
        IReadOnlyList<FrameioUser> found = users.Find(wanted);
        if (found.Count != 1)
        {
            users = await _users.GetAsync(calls, age.Mark, cancellationToken);
            found = users.Find(wanted);
        }

        return found.Count switch
        {
            1 => found[0],
            0 => throw Missing.From(
                users.All,
                FrameioErrorKind.UserNotFound,
                $"The account has no user '{wanted}'.",
                PersonText.IsId(wanted) ? null : wanted),
            _ => throw new FrameioException(
                FrameioErrorKind.UserAmbiguous,
                $"{found.Count} users are called '{wanted}': {string.Join(", ", found.Select(Describe))}."),
        };
    }

    /// <summary>Finds a group by id or name.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.GroupNotFound"/> or <see cref="FrameioErrorKind.GroupAmbiguous"/>.
    /// </exception>
    public ValueTask<FrameioGroup> FindGroupAsync(
        IFrameioCalls calls, string text, ListAge age, CancellationToken cancellationToken = default) =>
        _groups.FindAsync(calls, text, within: null, age, cancellationToken);

    /// <summary>Finds a workspace by id or name.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.WorkspaceNotFound"/> or <see cref="FrameioErrorKind.WorkspaceAmbiguous"/>.
    /// </exception>
    public ValueTask<FrameioWorkspace> FindWorkspaceAsync(
        IFrameioCalls calls, string text, ListAge age, CancellationToken cancellationToken = default) =>
        _workspaces.FindAsync(calls, text, within: null, age, cancellationToken);

    /// <summary>Finds a project by id, by name, or by <see cref="LongName"/>.</summary>
    /// <param name="calls">The calls to list with.</param>
    /// <param name="text">Id or name of the project, the name with the workspace's before it, too.</param>
    /// <param name="workspace">
    /// Id or name of its workspace, for a name that projects of several workspaces share; null or empty for any
    /// workspace.
    /// </param>
    /// <param name="age">How old the list may be: as a rule, the <see cref="Mark"/> of when the command began.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.ProjectNotFound"/> or <see cref="FrameioErrorKind.ProjectAmbiguous"/>; for the
    /// workspace see <see cref="FindWorkspaceOfProjectsAsync(IFrameioCalls, string, ListAge, CancellationToken)"/>.
    /// </exception>
    public async ValueTask<FrameioProject> FindProjectAsync(
        IFrameioCalls calls, string text, string? workspace, ListAge age, CancellationToken cancellationToken = default)
    {
        if (CellText.Clean(workspace).Length == 0)
        {
            return await _projects.FindAsync(calls, text, within: null, age, cancellationToken);
        }

        FrameioWorkspace within = await FindWorkspaceOfProjectsAsync(calls, workspace!, age, cancellationToken);
        bool IsInWorkspace(FrameioProject project) =>
            string.Equals(project.WorkspaceId, within.Id, StringComparison.OrdinalIgnoreCase);
        return await _projects.FindAsync(
            calls, text, (IsInWorkspace, $"The workspace '{within.Name}'"), age, cancellationToken);
    }

    /// <summary>
    /// Finds the workspace of projects by id or name. Somebody on a project alone may not see its workspace, and still
    /// knows its id.
    /// </summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.WorkspaceNotFound"/> or <see cref="FrameioErrorKind.WorkspaceAmbiguous"/>.
    /// </exception>
    public async ValueTask<FrameioWorkspace> FindWorkspaceOfProjectsAsync(
        IFrameioCalls calls, string text, ListAge age, CancellationToken cancellationToken = default)
    {
        try
        {
            return await FindWorkspaceAsync(calls, text, age, cancellationToken);
        }
        catch (FrameioException unseen) when (unseen.Kind == FrameioErrorKind.WorkspaceNotFound)
        {
            string id = CellText.Clean(text);
            IReadOnlyList<FrameioProject> projects = await ListProjectsAsync(calls, age, cancellationToken);
            bool IsInIt(FrameioProject project) => project.WorkspaceName is null
                && string.Equals(project.WorkspaceId, id, StringComparison.OrdinalIgnoreCase);
            if (!projects.Any(IsInIt))
            {
                throw;
            }

            return new FrameioWorkspace { Id = id, Name = id };
        }
    }

    /// <summary>Everybody in the account, deactivated people too, in a list of that age.</summary>
    public async Task<FrameioList<FrameioUser>> ListUsersAsync(
        IFrameioCalls calls, ListAge age, CancellationToken cancellationToken = default) =>
        (await _users.GetAsync(calls, age, cancellationToken)).All;

    /// <summary>All groups of the account, in a list of that age.</summary>
    public Task<FrameioList<FrameioGroup>> ListGroupsAsync(
        IFrameioCalls calls, ListAge age, CancellationToken cancellationToken = default) =>
        _groups.ListAsync(calls, age, cancellationToken);

    /// <summary>All workspaces of the account, in a list of that age.</summary>
    public Task<FrameioList<FrameioWorkspace>> ListWorkspacesAsync(
        IFrameioCalls calls, ListAge age, CancellationToken cancellationToken = default) =>
        _workspaces.ListAsync(calls, age, cancellationToken);

    /// <summary>All projects of the account that the caller reaches, in a list of that age.</summary>
    public Task<FrameioList<FrameioProject>> ListProjectsAsync(
        IFrameioCalls calls, ListAge age, CancellationToken cancellationToken = default) =>
        _projects.ListAsync(calls, age, cancellationToken);

    /// <summary>
    /// Everybody in the account as known, whatever the age of that, for suggestions: where nobody has asked yet, a
    /// listing begins that goes on by itself when its caller stops waiting, and whose failure no command will hear of.
    /// The same goes for groups, workspaces and projects.
    /// </summary>
    public async Task<IReadOnlyList<FrameioUser>> BrowseUsersAsync(IFrameioCalls calls) =>
        (await _users.BrowseAsync(calls)).All;

    /// <inheritdoc cref="BrowseUsersAsync"/>
    public Task<IReadOnlyList<FrameioGroup>> BrowseGroupsAsync(IFrameioCalls calls) => _groups.BrowseAsync(calls);

    /// <inheritdoc cref="BrowseUsersAsync"/>
    public Task<IReadOnlyList<FrameioWorkspace>> BrowseWorkspacesAsync(IFrameioCalls calls) =>
        _workspaces.BrowseAsync(calls);

    /// <inheritdoc cref="BrowseUsersAsync"/>
    public Task<IReadOnlyList<FrameioProject>> BrowseProjectsAsync(IFrameioCalls calls) => _projects.BrowseAsync(calls);

    /// <summary>Forgets the groups, after one was created, changed or deleted.</summary>
    public void ForgetGroups() => _groups.Forget();

    /// <summary>Forgets the list that something was found in which the service then didn't know.</summary>
    public void ForgetAfter(FrameioException refusal)
    {
        Action? forget = (refusal.StatusCode, refusal.Kind) switch
        {
            (404, FrameioErrorKind.GroupNotFound) => _groups.Forget,
            (404, FrameioErrorKind.WorkspaceNotFound) => _workspaces.Forget,
            (404, FrameioErrorKind.ProjectNotFound) => _projects.Forget,
            (404, FrameioErrorKind.UserNotFound) => _users.Forget,
            (404, FrameioErrorKind.RejectedByServer) => ForgetAll,
            _ => null,
        };
        forget?.Invoke();
    }

    // The calls that name a place and a person answer either with the same.
    private void ForgetAll()
    {
        _users.Forget();
        _groups.Forget();
        _workspaces.Forget();
        _projects.Forget();
    }

    private static string Describe(FrameioUser user) =>
        $"{(string.IsNullOrEmpty(user.Id) ? "somebody without an id" : user.Id)} ({user.Email})";

    private static string WorkspaceOf(FrameioProject project) =>
        project is { WorkspaceName: null, WorkspaceId.Length: 0 }
            ? "a workspace that the service doesn't name"
            : $"'{project.WorkspaceName ?? project.WorkspaceId}'";

    // Read since the same mark as the projects, so that a new workspace is missed by neither.
    private async IAsyncEnumerable<FrameioProject> ReadProjectsAsync(
        IFrameioCalls calls, long mark, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FrameioList<FrameioWorkspace> workspaces = await _workspaces.ListAsync(calls, mark, cancellationToken);
        await foreach (FrameioProject project in calls.Projects.ListAllAsync(AccountId, workspaces, cancellationToken))
        {
            yield return project;
        }

        // V2 lists projects by workspace: what is missing in one that isn't known would be missing here.
        if (workspaces.Gap is { } gap)
        {
            throw gap;
        }
    }
}
