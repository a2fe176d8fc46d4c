using System.Runtime.CompilerServices;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>The collaborators of a project.</summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="directory">The account.</param>
/// <param name="project">The project.</param>
/// <param name="workspace">
/// The members of its workspace, where being one of them is enough to see the project; null where that doesn't matter.
/// </param>
internal sealed class ProjectMembers(
    IFrameioCalls calls, AccountDirectory directory, FrameioProject project, WorkspaceMembers? workspace)
    : PlaceMembers(calls, directory, project)
{
    public override RoleSet Roles => Calls.Projects.Roles;

    public override bool AddIsRepeatable => Calls.Projects.AddIsRepeatable;

    public override bool ListsInvitations => true;

    public override Task SettleAsync(CancellationToken cancellationToken) =>
        Calls.Projects.SettleAsync(cancellationToken);

    public override Task<Membership> AddAsync(FrameioUser person, string? role, CancellationToken cancellationToken) =>
        Calls.Projects.AddCollaboratorAsync(AccountId, project, person, role, cancellationToken);

    public override async Task<Membership?> RemoveAsync(
        FrameioUser person, MemberEntry? entry, CancellationToken cancellationToken)
    {
        if (entry?.Invitation is { } invitation)
        {
            try
            {
                return await Calls.Projects.WithdrawAsync(AccountId, invitation, cancellationToken);
            }
            catch (FrameioException gone) when (gone.Kind == FrameioErrorKind.CollaboratorNotFound)
            {
                // Whoever has accepted it meanwhile is a collaborator now.
            }
        }

        return await Calls.Projects.RemoveCollaboratorAsync(AccountId, project, person, cancellationToken);
    }

    public override bool ListsInherited => Calls.Projects.ListsInherited;

    protected override GroupRoleCalls GroupRoles => Calls.Groups.OnProjects;

    protected override FrameioErrorKind MissingKind => FrameioErrorKind.CollaboratorNotFound;

    protected override string Noun => "project";

    // Whether a project lists those who reach it through its workspace is not published. Both lists are read, so that
    // nobody who has more that way is demoted.
    protected override async IAsyncEnumerable<MemberEntry> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MemberList? inWorkspace = workspace is null ? null : await WorkspaceAsync(workspace, cancellationToken);

        // Before the people, or whoever accepts in between would be missing in both.
        List<MemberEntry> invited = [];
        await foreach (
            FrameioCollaborator invitation in Calls.Projects.ListPendingAsync(AccountId, project, cancellationToken))
        {
            invited.Add(MemberEntry.Of(invitation));
        }

        await foreach (FrameioCollaborator collaborator in Calls.Projects.ListCollaboratorsAsync(
            AccountId, project, cancellationToken))
        {
            MemberEntry? member = inWorkspace?.Find(collaborator.UserId, collaborator.Email);
            yield return MemberEntry.Of(
                collaborator, mayBeInherited: member is not null && member.HasRole(collaborator.Role));
        }

        foreach (MemberEntry entry in invited.Concat((inWorkspace?.All ?? []).Select(member => member.AsInherited())))
        {
            yield return entry;
        }
    }

    // Somebody on the project alone may not see its workspace.
    private static async Task<MemberList?> WorkspaceAsync(
        WorkspaceMembers workspace, CancellationToken cancellationToken)
    {
        try
        {
            return await workspace.AtFirstAsync(cancellationToken);
        }
        catch (FrameioException unseen) when (
            unseen.Kind is FrameioErrorKind.Forbidden or FrameioErrorKind.WorkspaceNotFound)
        {
            return null;
        }
    }
}
