using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Frameio.Client.Access.Reporting;
using Frameio.Client.Errors;

namespace FrameioPS.Cmdlets;

/// <summary>Reads an earlier export from its file, whatever it was written as.</summary>
internal static class EarlierReportFile
{
    // PowerShell's own reader, as the rows would come in by the pipeline.
    private const string Import =
        "param($file, $delimiter) Microsoft.PowerShell.Utility\\Import-Csv -LiteralPath $file -Delimiter $delimiter "
            + "-Encoding UTF8";

    /// <summary>Reads it; null where no path is given.</summary>
    /// <param name="cmdlet">The cmdlet, whose location a path is relative to.</param>
    /// <param name="path">What it is given.</param>
    /// <exception cref="FrameioException">It can't be read, or is no such export.</exception>
    public static EarlierReport? Read(PSCmdlet cmdlet, string? path)
    {
        if (path is null)
        {
            return null;
        }

        string file = FilePath.Of(cmdlet, path, Errors.NoReportFile);
        string name = Path.GetFileName(file);
        string text = TextOf(file);
        char first = text.FirstOrDefault(c => !char.IsWhiteSpace(c));
        return first is '<' or '{' or '[' ? ReportReader.Read(name, text) : ReadCsv(cmdlet, file, name, text);
    }

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Errors.EarlierReportNotRead(file, error);
        }
    }

    private static EarlierReport ReadCsv(PSCmdlet cmdlet, string file, string name, string text)
    {
        // A spreadsheet saves with the delimiter of its language.
        string header = text.Split('\n')[0];
        string delimiter = header.Contains(';') && !header.Contains(',') ? ";" : ",";
        try
        {
            ReportRow[] rows =
            [
                .. cmdlet.InvokeCommand.InvokeScript(Import, true, PipelineResultTypes.None, null, file, delimiter)
                    .Select(row => ReportedRows.Read(row) ?? throw ReportReader.NoReport(name)),
            ];
            return rows.Length > 0 ? EarlierReport.Of(name, rows) : throw ReportReader.NoReport(name);
        }
        catch (RuntimeException error)
        {
            throw ReportReader.NoReport(name, error);
        }
    }
}
