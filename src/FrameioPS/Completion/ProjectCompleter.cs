using System.Collections;
using FrameioPS.Input;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>Completes projects: those of the workspaces that <c>-Workspace</c> names, where it names any.</summary>
public sealed class ProjectCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(FrameioSession session, IDictionary bound)
    {
        string[] workspaces = [.. WorkspacesOf(bound["Workspace"])];
        return NamedChoices.Of(
            Within(session.Directory.BrowseProjectsAsync(session.Client))
                .Where(
                    project => workspaces.Length == 0 || workspaces.Any(
                        workspace => Same(workspace, project.WorkspaceId) || Same(workspace, project.WorkspaceName))),
            project => (
                project.Id,
                project.Name,
                project.WorkspaceName ?? project.WorkspaceId,
                $"Project '{project.Name}' in workspace '{project.WorkspaceName ?? project.WorkspaceId}', "
                    + $"{project.Id}"));
    }

    private static IEnumerable<string> WorkspacesOf(object? bound) => (Columns.Unwrap(bound) switch
    {
        null => [],
        object[] several => several,
        var one => [one],
    }).Select(workspace => new WorkspaceIdentity(workspace).ToString()).Where(workspace => workspace.Length > 0);

    private static bool Same(string left, string? right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
