using System.Management.Automation;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// What an input object calls a group, a workspace and a project, of a cmdlet that takes all of them: it may be one
/// itself, or name several.
/// </summary>
/// <param name="input">The input object.</param>
internal sealed class RowPlaces(PSObject? input)
{
    /// <summary>The groups.</summary>
    /// <param name="bound">What the binder made of the input for the parameter.</param>
    public IReadOnlyList<GroupIdentity> Groups(GroupIdentity[]? bound) =>

        // Both tell how many members they have.
        Columns.Has(input, ["AccountId"]) ? [] : Of(bound, Columns.Group, row => new GroupIdentity(row));

    /// <inheritdoc cref="Groups"/>
    public IReadOnlyList<WorkspaceIdentity> Workspaces(WorkspaceIdentity[]? bound) =>
        Columns.Has(input, ["Emoji"]) ? [] : Of(bound, Columns.Workspace, row => new WorkspaceIdentity(row));

    /// <inheritdoc cref="Groups"/>
    public IReadOnlyList<ProjectIdentity> Projects(ProjectIdentity[]? bound) =>
        Of(bound, Columns.Project, row => new ProjectIdentity(row));

    private IReadOnlyList<TIdentity> Of<TIdentity>(
        TIdentity[]? bound, string[] columns, Func<object, TIdentity> read)
        where TIdentity : PlaceIdentity =>

        // Nothing but Id and Name may be of anything.
        input is null || OwnColumns.AreAll(input)
            ? []
            : [.. new PlaceParameter(string.Empty, bound, columns, read).OfRow(input).Cast<TIdentity>()];
}
