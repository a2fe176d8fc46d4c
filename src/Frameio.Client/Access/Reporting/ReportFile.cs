using System.Text;
using Frameio.Client.Texts;

namespace Frameio.Client.Access.Reporting;

/// <summary>Writes a report.</summary>
public static class ReportFile
{
    /// <summary>Writes it to a stream, which stays open.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">What it is written as.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(AccessReport report, ReportFormat format, Stream stream)
    {
        AccessReport sorted = report with { Rows = ReportOrder.Sort(report.Rows) };
        switch (format)
        {
            case ReportFormat.Csv:
                WriteCsv(sorted, stream);
                break;
            case ReportFormat.Json:
                ReportJson.Write(sorted, stream);
                break;
            default:
                ReportPage.Write(sorted, stream);
                break;
        }
    }

    // With the mark by which spreadsheets know UTF-8, and the lines of RFC 4180.
    private static void WriteCsv(AccessReport report, Stream stream)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 4096, true)
        {
            NewLine = "\r\n",
        };
        writer.WriteLine(string.Join(",", ReportColumns.All.Select(column => Quoted(column.Name))));
        foreach (ReportRow row in report.Rows)
        {
            writer.WriteLine(string.Join(",", ReportColumns.All.Select(column => CellOf(column.Value(row)))));
        }
    }

    private static string CellOf(object? value) => value is null
        ? string.Empty
        : Quoted(SpreadsheetText.Guard(ShownText.Of(value as string ?? $"{value}")));

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"")}\"";
}
