using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>Puts people on projects, or takes them off.</summary>
internal sealed class ProjectWork(IFrameioCalls calls, AccountDirectory directory, AccessChange change)
    : RoleWork(calls, directory, change)
{
    private readonly Dictionary<string, WorkspaceMembers> _workspaces = new(StringComparer.OrdinalIgnoreCase);

    public override async Task<IPlace> FindPlaceAsync(
        string text, string? workspace, CancellationToken cancellationToken) =>
        await Directory.FindProjectAsync(Calls, text, workspace, Mark, cancellationToken);

    public override TimeSpan TimeFor(int batches, int rows) =>
        Change == AccessChange.Grant ? Calls.Projects.TimeToAdd(rows) : Calls.Projects.TimeToRemove(rows);

    protected override RoleSet Roles => Calls.Projects.Roles;

    protected override PlaceMembers MembersOf(IPlace place)
    {
        FrameioProject project = (FrameioProject)place;
        bool workspaceCounts = Calls.Projects.WorkspaceRolesCount && !project.Restricted;
        return new ProjectMembers(Calls, Directory, project, workspaceCounts ? WorkspaceOf(project) : null);
    }

    // Read once for all projects of a workspace.
    private WorkspaceMembers WorkspaceOf(FrameioProject project)
    {
        if (!_workspaces.TryGetValue(project.WorkspaceId, out WorkspaceMembers? workspace))
        {
            _workspaces[project.WorkspaceId] = workspace = new WorkspaceMembers(
                Calls,
                Directory,
                new FrameioWorkspace { Id = project.WorkspaceId, Name = project.WorkspaceName ?? project.WorkspaceId });
        }

        return workspace;
    }
}
