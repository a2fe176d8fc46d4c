using Frameio.Client.Access.Reviewing;

namespace Frameio.Client.Access.Reporting;

/// <summary>An export that was made before.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Rows">Its paths.</param>
/// <param name="Scope">What it covers.</param>
/// <param name="Made">When it was made; null where it doesn't say.</param>
public sealed record EarlierReport(
    string File, IReadOnlyList<FrameioAccess> Rows, ReportScope Scope, DateTimeOffset? Made = null)
{
    /// <summary>One that says nothing but its rows.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="rows">
    /// Its rows; those that tell what had gone before it was made are no part of it.
    /// </param>
    public static EarlierReport Of(string file, IEnumerable<ReportRow> rows)
    {
        FrameioAccess[] present = [.. Present(rows)];
        return new EarlierReport(file, present, ReportScope.InferredFrom(present));
    }

    /// <summary>The paths that there were when rows were written.</summary>
    public static IEnumerable<FrameioAccess> Present(IEnumerable<ReportRow> rows) =>
        rows.Where(row => row.Since != ReportChange.Removed).Select(row => row.Access);
}
