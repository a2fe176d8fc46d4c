using System.Collections;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>Completes workspaces, which V2 calls teams.</summary>
public sealed class WorkspaceCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(FrameioSession session, IDictionary bound) =>
        NamedChoices.Of(
            Within(session.Directory.BrowseWorkspacesAsync(session.Client)),
            workspace => (
                workspace.Id,
                workspace.Name,
                null,
                $"Workspace '{workspace.Name}', {Size(workspace.MemberCount)}{workspace.Id}"));

    // V4 doesn't say how many there are.
    private static string? Size(int? members) => members is { } count ? $"{Count.Of(count, "member")}, " : null;
}
