using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.V2;

/// <summary>Projects on V2.</summary>
internal sealed class ProjectCallsV2(LegacyContext context) : ProjectCalls
{
    private const string People = "/v2/projects/{project_id}/collaborators";
    private const string Invited = "/v2/projects/{project_id}/pending_collaborators";

    private static readonly Operation _list =
        new(HttpMethod.Get, "/v2/teams/{team_id}/projects", 200) { NotFound = FrameioErrorKind.WorkspaceNotFound };
    private static readonly Operation _listShared =
        new(HttpMethod.Get, "/v2/projects/shared", 200) { NotFound = FrameioErrorKind.AccountNotFound };
    private static readonly Operation _listPeople =
        new(HttpMethod.Get, People, 200) { NotFound = FrameioErrorKind.ProjectNotFound };
    private static readonly Operation _listInvited =
        new(HttpMethod.Get, Invited, 200) { NotFound = FrameioErrorKind.ProjectNotFound };

    // Sent again, it would send another mail.
    private static readonly Operation _add =
        new(HttpMethod.Post, People, 100) { IsRepeatable = false, NotFound = FrameioErrorKind.ProjectNotFound };

    // The rates of these two aren't published; this is what others of their kind have. A 404 to the first can mean the
    // project or the person, and only the server's words tell which.
    private static readonly Operation _remove = new(HttpMethod.Delete, People + "/_", 100);
    private static readonly Operation _withdraw =
        new(HttpMethod.Delete, "/v2/pending_collaborators/{id}", 100)
        {
            NotFound = FrameioErrorKind.CollaboratorNotFound,
        };

    // Source: the vendor's tutorial on user management, where a collaborator is one or isn't.
    public override RoleSet Roles { get; } = new() { Absence = "V2 knows no roles on projects" };

    public override bool HasInvitations => true;

    internal override bool AddIsRepeatable => false;

    internal override bool ListsInherited => false;

    internal override bool WorkspaceRolesCount => false;

    public override IAsyncEnumerable<FrameioProject> ListAsync(
        string accountId, FrameioWorkspace team, CancellationToken cancellationToken = default) =>
        Read(
            context.Call(_list, team.Id).WithQuery(new Dictionary<string, string> { ["filter[archived]"] = "all" }),
            _ => team.Name,
            cancellationToken);

    public override IAsyncEnumerable<FrameioProject> ListAllAsync(
        string accountId,
        IReadOnlyCollection<FrameioWorkspace> teams,
        CancellationToken cancellationToken = default)
    {
        // Whether archived=true means the archived ones too or only those is not published, so both lists are read.
        ILookup<string, string> names = WorkspaceNames(teams);
        string[] archived = ["false", "true"];
        return OnceEachAsync(
            teams.Select(team => ListAsync(accountId, team, cancellationToken)).Concat(archived.Select(
                value => Read(
                    context.Call(_listShared).WithQuery(new Dictionary<string, string>
                    {
                        ["filter[account_id]"] = accountId,
                        ["filter[archived]"] = value,
                    }),
                    id => names[id].FirstOrDefault(),
                    cancellationToken))),
            cancellationToken);
    }

    public override IAsyncEnumerable<FrameioCollaborator> ListCollaboratorsAsync(
        string accountId, FrameioProject project, CancellationToken cancellationToken = default) =>
        ReadAsync(_listPeople, project, pending: false, cancellationToken);

    public override IAsyncEnumerable<FrameioCollaborator> ListPendingAsync(
        string accountId, FrameioProject project, CancellationToken cancellationToken = default) =>
        ReadAsync(_listInvited, project, pending: true, cancellationToken);

    public override async Task<Membership> AddCollaboratorAsync(
        string accountId,
        FrameioProject project,
        FrameioUser person,
        string? role,
        CancellationToken cancellationToken = default)
    {
        if (role is not null)
        {
            throw new FrameioException(
                FrameioErrorKind.InvalidRole,
                $"V2 knows no roles on projects, so '{role}' can't be given to {person}.");
        }

        Call call = context.Call(_add, project.Id)
            .WithBare(new LegacyInvitation { Email = person.RequireEmail() }, LegacyJson.Default.LegacyInvitation);
        return (await context.Legacy.ReadAsync(call, LegacyJson.Default.LegacyMembership, cancellationToken))
            .ToRecord();
    }

    public override Task<Membership?> RemoveCollaboratorAsync(
        string accountId, FrameioProject project, FrameioUser person, CancellationToken cancellationToken = default) =>
        RemoveAsync(
            context.Call(_remove, project.Id)
                .WithQuery(new Dictionary<string, string> { ["email"] = person.RequireEmail() }),
            cancellationToken);

    public override Task<Membership?> WithdrawAsync(
        string accountId, FrameioCollaborator invitation, CancellationToken cancellationToken = default) =>
        RemoveAsync(context.Call(_withdraw, invitation.RecordId ?? string.Empty), cancellationToken);

    internal override TimeSpan TimeToAdd(int calls) => context.TimeFor(_add, calls);

    internal override TimeSpan TimeToRemove(int calls) => context.TimeFor(_remove, calls);

    internal override Task SettleAsync(CancellationToken cancellationToken) => context.SettleAsync(cancellationToken);

    private IAsyncEnumerable<FrameioProject> Read(
        Call call, Func<string, string?> teamName, CancellationToken cancellationToken) =>
        context.ListAsync(
            call, LegacyJson.Default.LegacyProject, project => project.ToProject(teamName), cancellationToken);

    private IAsyncEnumerable<FrameioCollaborator> ReadAsync(
        Operation operation, FrameioProject project, bool pending, CancellationToken cancellationToken) =>
        context.ListAsync(
            context.Call(operation, project.Id),
            LegacyJson.Default.LegacyMembership,
            person => person.IsSomebodys
                ? new FrameioCollaborator
                {
                    ProjectId = project.Id,
                    ProjectName = project.Name,
                    UserId = person.UserId,
                    Name = person.User?.Name,
                    Email = person.Email ?? string.Empty,
                    Pending = pending,
                    RecordId = person.Id,
                    UpdatedAt = LegacyRecord.Time(person.UpdatedAt),
                }
                : null,
            cancellationToken);

    private async Task<Membership?> RemoveAsync(Call call, CancellationToken cancellationToken) =>
        (await context.Legacy.RemoveAsync(call, LegacyJson.Default.LegacyMembership, cancellationToken))?.ToRecord();
}
