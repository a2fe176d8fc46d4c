using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.V2;

/// <summary>The collaborators of V2's projects, and the open invitations to them.</summary>
internal sealed class CollaboratorCalls(LegacyContext context) : LegacyRoleCalls(context)
{
    private const string Project = "/v2/projects/{project_id}";

    private static readonly Operation _listInvited =
        new(HttpMethod.Get, Project + "/pending_collaborators", 200) { NotFound = FrameioErrorKind.ProjectNotFound };

    private static readonly Operation _withdraw =
        new(HttpMethod.Delete, "/v2/pending_collaborators/{id}", 100)
        {
            NotFound = FrameioErrorKind.CollaboratorNotFound,
        };

    // Source: the vendor's tutorial on user management, where a collaborator is one or isn't.
    public override RoleSet Roles { get; } = new() { Absence = "V2 knows no roles on projects" };

    protected override Operation List { get; } =
        new(HttpMethod.Get, Project + "/collaborators", 200) { NotFound = FrameioErrorKind.ProjectNotFound };

    protected override Operation Invite { get; } =
        new(HttpMethod.Post, Project + "/collaborators", 100)
        {
            IsRepeatable = false,
            NotFound = FrameioErrorKind.ProjectNotFound,
        };

    // The rates of the removals are what others of their kind have.
    protected override Operation Remove { get; } = new(HttpMethod.Delete, Project + "/collaborators/_", 100);

    public override IAsyncEnumerable<Grant> ListInvitationsAsync(
        string accountId, string placeId, CancellationToken cancellationToken = default) =>
        ReadAsync(_listInvited, placeId, isPending: true, cancellationToken);

    internal override Task<Grant> GiveAsync(
        string accountId,
        string placeId,
        Subject subject,
        string? role,
        Action? sending,
        CancellationToken cancellationToken)
    {
        if (role is not null)
        {
            Roles.RequireGivable(role);
        }

        return base.GiveAsync(accountId, placeId, subject, role, sending, cancellationToken);
    }

    internal override async Task<Grant?> TakeAsync(
        string accountId,
        string placeId,
        Subject subject,
        Grant? listed,
        Action? sending,
        CancellationToken cancellationToken)
    {
        if (listed is { IsPending: true, RecordId: { } invitation })
        {
            try
            {
                return await RemoveAsync(Context.Call(_withdraw, invitation).Telling(sending), cancellationToken);
            }
            catch (FrameioException gone) when (gone.Kind == FrameioErrorKind.CollaboratorNotFound)
            {
                // Whoever has accepted it meanwhile is a collaborator now.
            }
        }

        return await base.TakeAsync(accountId, placeId, subject, listed, sending, cancellationToken);
    }
}
