using Frameio.Client.Access.Reviewing;

namespace Frameio.Client.Access.Reporting;

/// <summary>
/// The columns of a report as CSV and JSON: those of what a review tells, and what became of each path since an earlier
/// report.
/// </summary>
public static class ReportColumns
{
    /// <summary>Each column's name, with what stands in it: a text, a truth value or nothing.</summary>
    internal static IReadOnlyList<(string Name, Func<ReportRow, object?> Value)> All { get; } =
    [
        (nameof(FrameioAccess.Email), row => row.Access.Email),
        (nameof(FrameioAccess.Name), row => row.Access.Name),
        (nameof(FrameioAccess.UserId), row => row.Access.UserId),
        (nameof(FrameioAccess.Group), row => row.Access.Group),
        (nameof(FrameioAccess.GroupId), row => row.Access.GroupId),
        (nameof(FrameioAccess.Workspace), row => row.Access.Workspace),
        (nameof(FrameioAccess.WorkspaceId), row => row.Access.WorkspaceId),
        (nameof(FrameioAccess.Project), row => row.Access.Project),
        (nameof(FrameioAccess.ProjectId), row => row.Access.ProjectId),
        (nameof(FrameioAccess.Restricted), row => row.Access.Restricted),
        (nameof(FrameioAccess.Role), row => row.Access.Role),
        (nameof(FrameioAccess.Via), row => row.Access.Via),
        (nameof(FrameioAccess.IsEffective), row => row.Access.IsEffective),
        (nameof(FrameioAccess.Active), row => row.Access.Active),
        (nameof(ReportRow.Since), row => row.Since == ReportChange.None ? null : row.Since.ToString()),
        (nameof(ReportRow.PreviousRole), row => row.PreviousRole),
    ];

    /// <summary>
    /// The path that a row of a file tells; null where it tells none: it has to say who, and by which path.
    /// </summary>
    /// <param name="cell">Reads the cell of a column; null or blank where there is nothing.</param>
    public static ReportRow? Read(Func<string, string?> cell)
    {
        string? Text(string column) => cell(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        bool? Truth(string column) => bool.TryParse(Text(column), out bool isTrue) ? isTrue : null;

        FrameioAccess access = new()
        {
            Email = Text(nameof(FrameioAccess.Email)),
            Name = Text(nameof(FrameioAccess.Name)),
            UserId = Text(nameof(FrameioAccess.UserId)),
            Group = Text(nameof(FrameioAccess.Group)),
            GroupId = Text(nameof(FrameioAccess.GroupId)),
            Workspace = Text(nameof(FrameioAccess.Workspace)),
            WorkspaceId = Text(nameof(FrameioAccess.WorkspaceId)),
            Project = Text(nameof(FrameioAccess.Project)),
            ProjectId = Text(nameof(FrameioAccess.ProjectId)),
            Restricted = Truth(nameof(FrameioAccess.Restricted)),
            Role = Text(nameof(FrameioAccess.Role)),
            IsEffective = Truth(nameof(FrameioAccess.IsEffective)) ?? false,
            Active = Truth(nameof(FrameioAccess.Active)),
        };
        return access.IsOfGroup && !access.HasGroup || !TryReadWord(Text(nameof(FrameioAccess.Via)), out AccessPath via)
            ? null
            : new ReportRow(
                access with { Via = via.ToString() },
                TryReadWord(Text(nameof(ReportRow.Since)), out ReportChange since) ? since : ReportChange.None,
                Text(nameof(ReportRow.PreviousRole)));
    }

    // Numbers would do for Enum.TryParse too.
    private static bool TryReadWord<T>(string? text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value) && char.IsLetter(text![0]);
}
