using Frameio.Client.Access.Reviewing;
using Frameio.Client.Texts;

namespace Frameio.Client.Access.Reporting;

/// <summary>
/// Which paths of two exports are one: by ids, and where a row has none by the id that its name or address stands
/// beside elsewhere. So whoever was invited without an id, and has one now, is one person.
/// </summary>
internal sealed class RowKeys
{
    private readonly Dictionary<string, string?> _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="rows">All rows of both exports.</param>
    public RowKeys(IEnumerable<FrameioAccess> rows)
    {
        foreach (FrameioAccess row in rows)
        {
            Note(PersonName(row), row.UserId);
            Note(GroupName(row), row.GroupId);
            Note(WorkspaceName(row), row.WorkspaceId);
            Note(ProjectName(row), row.ProjectId);
        }
    }

    /// <summary>What a path is compared by, without the role that it gives.</summary>
    public string Of(FrameioAccess row) => string.Join(
        "\n",
        row.IsOfAccount ? nameof(AccessPath.Account) : row.Via,
        IdOf(PersonName(row), row.UserId),
        IdOf(GroupName(row), row.GroupId),
        row.IsOnProject ? null : IdOf(WorkspaceName(row), row.WorkspaceId),
        IdOf(ProjectName(row), row.ProjectId)).ToUpperInvariant();

    private void Note(string? name, string? id)
    {
        // A name of several things tells none of them.
        if (name is not null && id is not null)
        {
            _ids[name] = _ids.TryGetValue(name, out string? known)
                && !string.Equals(known, id, StringComparison.OrdinalIgnoreCase)
                ? null
                : id;
        }
    }

    private string? IdOf(string? name, string? id) =>
        id ?? (name is not null && _ids.TryGetValue(name, out string? known) ? known ?? name : name);

    private static string? PersonName(FrameioAccess row) =>
        row.Email is null ? null : "person " + CellText.CleanEmail(row.Email);

    private static string? GroupName(FrameioAccess row) =>
        row.Group is null ? null : "group " + NameText.Key(row.Group);

    private static string? WorkspaceName(FrameioAccess row) =>
        row.Workspace is null ? null : "workspace " + NameText.Key(row.Workspace);

    private static string? ProjectName(FrameioAccess row) => row.Project is null
        ? null
        : $"project {NameText.Key(row.Workspace)}\n{NameText.Key(row.Project)}";
}
