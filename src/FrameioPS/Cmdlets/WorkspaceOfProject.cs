using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Workspaces;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// Where a cmdlet looks for projects: the workspace that its parameter, or a row, names beside the project.
/// </summary>
internal static class WorkspaceOfProject
{
    /// <summary>The workspace; null where none is named.</summary>
    /// <param name="arguments">What is bound to the parameter.</param>
    /// <param name="row">The input object.</param>
    public static PlaceIdentity? Of(IReadOnlyList<WorkspaceIdentity>? arguments, object? row) => new PlaceParameter(
        nameof(Columns.Workspace), arguments, Columns.Workspace, found => new WorkspaceIdentity(found))
        .OfRow(IsProjectAlone(row) ? null : row).FirstOrDefault();

    /// <summary>Those of a list that are in one of some workspaces.</summary>
    public static FrameioList<FrameioProject> Inside(
        IReadOnlyCollection<FrameioWorkspace> workspaces, FrameioList<FrameioProject> projects)
    {
        HashSet<string> ids = new(workspaces.Select(workspace => workspace.Id), StringComparer.OrdinalIgnoreCase);
        return new FrameioList<FrameioProject>(
            [.. projects.Where(project => ids.Contains(project.WorkspaceId))], projects.Gap);
    }

    // The Id and Name of a row that is a project itself are none of a workspace.
    private static bool IsProjectAlone(object? row) => Columns.IsRow(row)
        && !Columns.Has(row, Columns.Workspace) && new ProjectIdentity(row!).Text is not null;
}
