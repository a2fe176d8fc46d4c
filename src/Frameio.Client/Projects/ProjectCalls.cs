using System.Runtime.CompilerServices;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Projects;

/// <summary>Projects and the people on them, with one meaning on both generations.</summary>
public abstract class ProjectCalls
{
    private protected ProjectCalls()
    {
    }

    /// <summary>The roles a collaborator can have.</summary>
    public abstract RoleSet Roles { get; }

    /// <summary>Whether there are invitations to projects.</summary>
    public abstract bool HasInvitations { get; }

    /// <summary>
    /// Whether putting somebody there again does no more than putting them there once. Where it isn't so, a stranger
    /// gets a mail each time, and the call is never repeated by itself.
    /// </summary>
    internal abstract bool AddIsRepeatable { get; }

    /// <summary>
    /// Whether the list may hold people who reach the place by a role from elsewhere, such as the account.
    /// </summary>
    internal abstract bool ListsInherited { get; }

    /// <summary>Whether a role in the workspace counts on its projects, beside one on the project itself.</summary>
    internal abstract bool WorkspaceRolesCount { get; }

    /// <summary>The projects of a workspace, inactive and archived ones too, page by page.</summary>
    public abstract IAsyncEnumerable<FrameioProject> ListAsync(
        string accountId, FrameioWorkspace workspace, CancellationToken cancellationToken = default);

    /// <summary>
    /// Every project of the account that the caller reaches, each once: those of the workspaces, and those shared with
    /// the caller alone.
    /// </summary>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="workspaces">
    /// The account's workspaces, as listed before: V2 lists projects by workspace, and V4's lists name workspaces by id
    /// only.
    /// </param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public abstract IAsyncEnumerable<FrameioProject> ListAllAsync(
        string accountId,
        IReadOnlyCollection<FrameioWorkspace> workspaces,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The people on a project, page by page. On V4 those who reach it through the workspace or the account may be
    /// among them.
    /// </summary>
    public abstract IAsyncEnumerable<FrameioCollaborator> ListCollaboratorsAsync(
        string accountId, FrameioProject project, CancellationToken cancellationToken = default);

    /// <summary>The open invitations to a project, page by page; none on V4, which has no invitations.</summary>
    public abstract IAsyncEnumerable<FrameioCollaborator> ListPendingAsync(
        string accountId, FrameioProject project, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a person on a project. On V2 the address is enough: a stranger gets an invitation by mail, at each call
    /// another, so the call is never repeated by itself. On V4 it sets the role of a user of the account, which may be
    /// repeated.
    /// </summary>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="project">The project.</param>
    /// <param name="person">The person; V2 goes by the email, V4 by the id.</param>
    /// <param name="role">The role; null for the generation's default. V2 has none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract Task<Membership> AddCollaboratorAsync(
        string accountId,
        FrameioProject project,
        FrameioUser person,
        string? role,
        CancellationToken cancellationToken = default);

    /// <summary>Takes a person off a project. An open invitation isn't found by this call.</summary>
    /// <returns>The record as it was last; null where the service gives none.</returns>
    public abstract Task<Membership?> RemoveCollaboratorAsync(
        string accountId, FrameioProject project, FrameioUser person, CancellationToken cancellationToken = default);

    /// <summary>Withdraws an open invitation.</summary>
    /// <returns>The invitation as it was last.</returns>
    public abstract Task<Membership?> WithdrawAsync(
        string accountId, FrameioCollaborator invitation, CancellationToken cancellationToken = default);

    /// <summary>How long so many calls of <see cref="AddCollaboratorAsync"/> take at the service's rate.</summary>
    internal abstract TimeSpan TimeToAdd(int calls);

    /// <summary>How long so many calls of <see cref="RemoveCollaboratorAsync"/> take at the service's rate.</summary>
    internal abstract TimeSpan TimeToRemove(int calls);

    /// <summary>Waits until a call without an answer has been applied or never will be.</summary>
    internal abstract Task SettleAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Several lists as one, each project once. Where one of them isn't whole the others are read nevertheless, and
    /// all together aren't whole.
    /// </summary>
    private protected static async IAsyncEnumerable<FrameioProject> OnceEachAsync(
        IEnumerable<IAsyncEnumerable<FrameioProject>> lists,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        FrameioException? gap = null;
        foreach (IAsyncEnumerable<FrameioProject> list in lists)
        {
            FrameioList<FrameioProject> projects = await list.ReadAllAsync(cancellationToken);
            gap ??= projects.Gap;
            foreach (FrameioProject project in projects.Where(project => seen.Add(project.Id)))
            {
                yield return project;
            }
        }

        if (gap is not null)
        {
            throw gap;
        }
    }

    /// <summary>The names of workspaces by id.</summary>
    private protected static ILookup<string, string> WorkspaceNames(IReadOnlyCollection<FrameioWorkspace> workspaces) =>
        workspaces.ToLookup(workspace => workspace.Id, workspace => workspace.Name, StringComparer.OrdinalIgnoreCase);
}
