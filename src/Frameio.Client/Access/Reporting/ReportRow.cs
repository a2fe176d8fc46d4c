using Frameio.Client.Access.Reviewing;

namespace Frameio.Client.Access.Reporting;

/// <summary>One path in a report, and what became of it since an earlier one.</summary>
/// <param name="Access">The path.</param>
/// <param name="Since">What became of it.</param>
/// <param name="PreviousRole">The earlier role of one that changed; else null.</param>
public sealed record ReportRow(
    FrameioAccess Access, ReportChange Since = ReportChange.None, string? PreviousRole = null);

/// <summary>What became of a path since an earlier report.</summary>
public enum ReportChange
{
    /// <summary>It was there as it is, or nothing is compared.</summary>
    None,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It gives another role now.</summary>
    Changed,

    /// <summary>It is no more.</summary>
    Removed,
}
