namespace Frameio.Client.Access.Reporting;

/// <summary>What a report is written as.</summary>
public enum ReportFormat
{
    /// <summary>A page that holds all it needs, for people.</summary>
    Html,

    /// <summary>A row a path, for spreadsheets and for the commands that take rows of access.</summary>
    Csv,

    /// <summary>The same with what the report covers, for programs.</summary>
    Json,
}
