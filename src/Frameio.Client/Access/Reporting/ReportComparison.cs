namespace Frameio.Client.Access.Reporting;

/// <summary>What a report is compared with, and what of it.</summary>
/// <param name="File">The name of the earlier file.</param>
/// <param name="Made">When that was made; null where it doesn't say.</param>
/// <param name="Compared">What is compared, and what isn't, in sentences.</param>
public sealed record ReportComparison(string File, DateTimeOffset? Made, string Compared);
