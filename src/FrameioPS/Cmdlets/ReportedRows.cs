using System.Management.Automation;
using Frameio.Client.Access.Reporting;
using Frameio.Client.Access.Reviewing;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>Reads paths that a review has told, as they are or after a file.</summary>
internal static class ReportedRows
{
    /// <summary>Columns that such a row has to have: who, and by which path.</summary>
    public static readonly string[] Required = [nameof(FrameioAccess.Via)];

    /// <summary>The path; null where the object tells none.</summary>
    public static ReportRow? Read(PSObject row)
    {
        if (Columns.Unwrap(row) is FrameioAccess access)
        {
            return new ReportRow(access);
        }

        IReadOnlyDictionary<string, string> cells = Columns.All(row);
        return ReportColumns.Read(column => cells.TryGetValue(column, out string? text) ? text : null);
    }
}
