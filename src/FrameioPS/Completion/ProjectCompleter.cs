using System.Management.Automation;
using Frameio.Client.Directory;
using Frameio.Client.Projects;
using FrameioPS.Input;

namespace FrameioPS.Completion;

/// <summary>
/// Completes projects: those of the workspaces that <c>-Workspace</c> names, where it names any. One of several
/// namesakes is completed to its name behind that of its workspace.
/// </summary>
public sealed class ProjectCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command)
    {
        string[] workspaces =
        [
            .. command.Given("Workspace").Select(given => new WorkspaceIdentity(given).ToString())
                .Where(text => text.Length > 0),
        ];
        return NamedChoices.Of(
            Within(command.Session.Directory.BrowseProjectsAsync(command.Session.Client))
                .Where(
                    project => workspaces.Length == 0 || workspaces.Any(workspace => IsIn(workspace, project))),
            project => (
                project.Id,
                project.Name,
                project.WorkspaceName ?? project.WorkspaceId,
                LongName.Of(project),
                $"Project '{project.Name}' in workspace '{project.WorkspaceName ?? project.WorkspaceId}', "
                    + $"{project.Id}"));
    }

    private static bool IsIn(string workspace, FrameioProject project) =>
        Same(workspace, project.WorkspaceId) || Same(workspace, project.WorkspaceName)
            || (WildcardPattern.ContainsWildcardCharacters(workspace)
                && new WildcardPattern(workspace, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)
                    .IsMatch(project.WorkspaceName ?? string.Empty));

    private static bool Same(string left, string? right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
