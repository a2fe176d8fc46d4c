using System.Runtime.CompilerServices;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Projects;

/// <summary>Projects and who is on them, with one meaning on both generations.</summary>
public abstract class ProjectCalls
{
    private protected ProjectCalls(RoleCalls people, RoleCalls groups) => (People, Groups) = (people, groups);

    /// <summary>The roles of people on projects.</summary>
    public RoleCalls People { get; }

    /// <summary>The roles of groups on projects. V2 has no such calls.</summary>
    public RoleCalls Groups { get; }

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
    public IAsyncEnumerable<FrameioCollaborator> ListCollaboratorsAsync(
        string accountId, FrameioProject project, CancellationToken cancellationToken = default) =>
        ReadAsync(People.ListAsync(accountId, project.Id, cancellationToken), project, cancellationToken);

    /// <summary>The open invitations to a project, page by page; none on V4, which has no invitations.</summary>
    public IAsyncEnumerable<FrameioCollaborator> ListPendingAsync(
        string accountId, FrameioProject project, CancellationToken cancellationToken = default) =>
        ReadAsync(People.ListInvitationsAsync(accountId, project.Id, cancellationToken), project, cancellationToken);

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

    private static async IAsyncEnumerable<FrameioCollaborator> ReadAsync(
        IAsyncEnumerable<Grant> grants,
        FrameioProject project,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Grant grant in grants.WithCancellation(cancellationToken))
        {
            yield return FrameioCollaborator.Of(project, grant);
        }
    }
}
