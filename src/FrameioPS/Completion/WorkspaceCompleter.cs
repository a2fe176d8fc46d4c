namespace FrameioPS.Completion;

/// <summary>Completes workspaces, which V2 calls teams.</summary>
public sealed class WorkspaceCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command) =>
        NamedChoices.Of(
            Within(command.Session.Directory.BrowseWorkspacesAsync(command.Session.Client)),
            workspace => (
                workspace.Id,
                workspace.Name,
                null,
                null,
                $"Workspace '{workspace.Name}', {Count.Of(workspace.MemberCount)}{workspace.Id}"));
}
