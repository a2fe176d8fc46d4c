using Frameio.Client.Access.Reviewing;

namespace Frameio.Client.Access.Reporting;

/// <summary>What became of the paths of an earlier export, as far as both cover them.</summary>
public static class ReportChanges
{
    /// <summary>The rows, those that are gone among them, and what was compared.</summary>
    /// <param name="rows">The paths that there are now.</param>
    /// <param name="scope">What they cover.</param>
    /// <param name="earlier">The earlier export.</param>
    public static (IReadOnlyList<ReportRow> Rows, ReportComparison Comparison) Compare(
        IReadOnlyList<FrameioAccess> rows, ReportScope scope, EarlierReport earlier)
    {
        // Beside the other rows a scope shows better.
        ReportScope scopeBefore = Better(earlier.Scope, earlier.Rows, rows);
        scope = Better(scope, rows, earlier.Rows);
        bool IsCompared(FrameioAccess row) => scope.IsSame(scopeBefore)
            || (scope.Covers(row) && scopeBefore.Covers(row) && IsToldByBoth(row, scope, scopeBefore));

        RowKeys keys = new(rows.Concat(earlier.Rows));
        Dictionary<string, List<FrameioAccess>> before = earlier.Rows.Where(IsCompared)
            .GroupBy(keys.Of, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);
        int compared = before.Values.Sum(same => same.Count);

        // The same role is the same path; what is left of a key then has another one.
        ReportRow?[] told = [.. rows.Select(row => !IsCompared(row) || IsTaken(before, keys.Of(row), row)
            ? new ReportRow(row)
            : null)];
        List<ReportRow> all =
        [
            .. told.Select((known, index) => known ?? Changed(before, keys.Of(rows[index]), rows[index])),
        ];
        all.AddRange(before.Values.SelectMany(gone => gone)
            .Select(gone => new ReportRow(gone with { IsEffective = false }, ReportChange.Removed)));
        string words = Words(
            scope, scopeBefore, earlier.Rows.Count - compared, rows.Count(row => !IsCompared(row)));
        return (all, new ReportComparison(earlier.File, earlier.Made, words));
    }

    private static ReportScope Better(
        ReportScope scope, IReadOnlyList<FrameioAccess> rows, IReadOnlyList<FrameioAccess> others) =>
        scope.IsInferred ? ReportScope.InferredFrom(rows, others) : scope;

    // What ends in a place is told there by any review, and what leads there from further up only where it is named.
    private static bool IsToldByBoth(FrameioAccess row, ReportScope one, ReportScope other) =>
        one.IsAssigned == other.IsAssigned
            ? row.IsOfAccount || row.Via is nameof(AccessPath.Direct) or nameof(AccessPath.Group)
            : row.IsOfAccount
                ? string.Equals(row.Role, "admin", StringComparison.OrdinalIgnoreCase)
                : row.Via == nameof(AccessPath.Direct) && (row.IsOfGroup || !IsMembership(row));

    private static bool IsMembership(FrameioAccess row) =>
        row.HasGroup && !row.IsOnProject && row.Workspace is null && row.WorkspaceId is null;

    private static bool IsTaken(Dictionary<string, List<FrameioAccess>> before, string key, FrameioAccess row)
    {
        if (!before.TryGetValue(key, out List<FrameioAccess>? same))
        {
            return false;
        }

        int at = same.FindIndex(each => string.Equals(each.Role, row.Role, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
        {
            same.RemoveAt(at);
        }

        return at >= 0;
    }

    private static ReportRow Changed(Dictionary<string, List<FrameioAccess>> before, string key, FrameioAccess row)
    {
        if (!before.TryGetValue(key, out List<FrameioAccess>? same) || same.Count == 0)
        {
            return new ReportRow(row, ReportChange.Added);
        }

        FrameioAccess was = same[0];
        same.RemoveAt(0);
        return new ReportRow(row, ReportChange.Changed, was.Role);
    }

    private static string Words(ReportScope scope, ReportScope earlier, int outside, int outsideNow)
    {
        string taken = earlier is { IsInferred: true, IsWhole: true }
            ? "The earlier file doesn't say what it covers, and is taken for an export of the whole account. "
            : string.Empty;
        if (scope.IsSame(earlier))
        {
            return taken + "Both cover the same, and all of it is compared.";
        }

        string kinds = scope.IsAssigned == earlier.IsAssigned
            ? "what people and groups have in the places that both cover is compared"
            : "one of the two tells only what was given (-Assigned), so own roles of people and groups, and admins, "
                + "are compared, and neither memberships nor what comes through groups";
        return taken + $"They don't cover the same: {kinds}. {Paths(outside)} of the earlier one and "
            + $"{Paths(outsideNow)} of this one lie outside of that, and aren't compared.";
    }

    private static string Paths(int count) => count == 1 ? "1 path" : $"{count} paths";
}
