using Frameio.Client.Access.Reviewing;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Reporting;

/// <summary>
/// The order of paths in a report: a review tells them as its lists come, and two reports are to differ by what changed
/// alone.
/// </summary>
internal static class ReportOrder
{
    /// <summary>People by address and then groups; of each the account first, then places by name.</summary>
    public static IReadOnlyList<ReportRow> Sort(IEnumerable<ReportRow> rows) =>
    [
        .. rows.OrderBy(row => row.Access.IsOfGroup)
            .ThenBy(row => row.Access.Email ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Access.UserId ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Access.Workspace ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Access.WorkspaceId ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Access.Project ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Access.ProjectId ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Access.Group ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Access.GroupId ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenByDescending(row => RoleNames.RankOf(row.Access.Role))
            .ThenBy(row => row.Access.Role ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Access.Via, StringComparer.Ordinal),
    ];
}
