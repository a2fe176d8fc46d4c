using Frameio.Client.Projects;
using Frameio.Client.Texts;

namespace Frameio.Client.Directory;

/// <summary>
/// The name of a project behind that of its workspace, <c>Dailies/Pilot</c>: several workspaces may have a project of
/// one name.
/// </summary>
public static class LongName
{
    private const char Separator = '/';

    /// <summary>
    /// The long name of a project, with the id of a workspace that the caller may not see; null where the service names
    /// no workspace.
    /// </summary>
    public static string? Of(FrameioProject project) =>
        (project.WorkspaceName ?? project.WorkspaceId) is { Length: > 0 } workspace
            ? Clean($"{workspace}{Separator}{project.Name}")
            : null;

    /// <summary>Whether a text may be one.</summary>
    public static bool IsOne(string text) => text.Any(c => c == Separator);

    /// <summary>The text as long names are compared: white space beside the separator doesn't count.</summary>
    public static string Clean(string text) =>
        string.Join($"{Separator}", text.Split(Separator).Select(CellText.Clean));
}
