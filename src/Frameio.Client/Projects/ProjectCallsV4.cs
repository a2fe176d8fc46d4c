using System.Runtime.CompilerServices;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Projects;

/// <summary>Projects on V4.</summary>
internal sealed class ProjectCallsV4(CallContext context) : ProjectCalls
{
    private const string Account = "/v4/accounts/{account_id}";
    private const string People = Account + "/projects/{project_id}/users";

    private static readonly Operation _list =
        new(HttpMethod.Get, Account + "/workspaces/{workspace_id}/projects", 100)
        {
            NotFound = FrameioErrorKind.WorkspaceNotFound,
        };
    private static readonly Operation _listAll =
        new(HttpMethod.Get, Account + "/projects", 100) { NotFound = FrameioErrorKind.AccountNotFound };
    private static readonly Operation _listInvited =
        new(HttpMethod.Get, Account + "/invited_projects", 100) { NotFound = FrameioErrorKind.AccountNotFound };

    private readonly RoleCalls<AccountUserItem> _people =
        new(context, People, FrameioErrorKind.ProjectNotFound, UserJson.Default.AccountUserItem);

    // Source: the vendor's OpenAPI file.
    public override RoleSet Roles { get; } = new()
    {
        Settable = ["full_access", "editor", "edit_only", "commenter", "viewer"],
        ReadOnly = ["owner", "admin", "workspace_admin"],
        Default = "editor",
    };

    public override bool HasInvitations => false;

    internal override bool AddIsRepeatable => true;

    internal override bool ListsInherited => true;

    internal override bool WorkspaceRolesCount => true;

    public override IAsyncEnumerable<FrameioProject> ListAsync(
        string accountId, FrameioWorkspace workspace, CancellationToken cancellationToken = default) =>
        Read(_list, [accountId, workspace.Id], _ => workspace.Name, cancellationToken);

    public override IAsyncEnumerable<FrameioProject> ListAllAsync(
        string accountId,
        IReadOnlyCollection<FrameioWorkspace> workspaces,
        CancellationToken cancellationToken = default)
    {
        ILookup<string, string> names = WorkspaceNames(workspaces);
        Operation[] operations = [_listAll, _listInvited];
        return OnceEachAsync(
            operations.Select(
                operation => Read(operation, [accountId], id => names[id].FirstOrDefault(), cancellationToken)),
            cancellationToken);
    }

    public override IAsyncEnumerable<FrameioCollaborator> ListCollaboratorsAsync(
        string accountId, FrameioProject project, CancellationToken cancellationToken = default) =>
        _people.ListAsync(
            [accountId, project.Id],
            AccountUserItem.Everybody,
            item => item.User is { IsSomebody: true } user
                ? new FrameioCollaborator
                {
                    ProjectId = project.Id,
                    ProjectName = project.Name,
                    UserId = user.Id,
                    Name = user.Name,
                    Email = user.Email ?? string.Empty,
                    Role = item.Role,
                    Active = user.Active,
                }
                : null,
            cancellationToken);

    public override async IAsyncEnumerable<FrameioCollaborator> ListPendingAsync(
        string accountId,
        FrameioProject project,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield break;
    }

    public override async Task<Membership> AddCollaboratorAsync(
        string accountId,
        FrameioProject project,
        FrameioUser person,
        string? role,
        CancellationToken cancellationToken = default)
    {
        string? given = await _people.SetAsync(
            [accountId, project.Id, person.RequireId()], role ?? Roles.Default, cancellationToken);
        return new Membership { Role = given };
    }

    public override async Task<Membership?> RemoveCollaboratorAsync(
        string accountId, FrameioProject project, FrameioUser person, CancellationToken cancellationToken = default)
    {
        await _people.RemoveAsync([accountId, project.Id, person.RequireId()], cancellationToken);
        return null;
    }

    public override Task<Membership?> WithdrawAsync(
        string accountId, FrameioCollaborator invitation, CancellationToken cancellationToken = default) =>
        throw new FrameioException(
            FrameioErrorKind.CollaboratorNotFound,
            $"V4 has no invitations, so there is none of {invitation} to withdraw.");

    internal override TimeSpan TimeToAdd(int calls) => _people.TimeToSet(calls);

    internal override TimeSpan TimeToRemove(int calls) => _people.TimeToRemove(calls);

    internal override Task SettleAsync(CancellationToken cancellationToken) => context.SettleAsync(cancellationToken);

    private IAsyncEnumerable<FrameioProject> Read(
        Operation operation,
        string[] segments,
        Func<string, string?> workspaceName,
        CancellationToken cancellationToken) =>
        context.ListAsync(
            operation,
            segments,
            CallContext.NoQuery,
            ProjectJson.Default.ProjectItem,
            item => item.ToProject(workspaceName),
            cancellationToken);
}
