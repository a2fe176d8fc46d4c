using System.Management.Automation;
using Frameio.Client.Access.Reporting;
using Frameio.Client.Errors;

namespace FrameioPS.Cmdlets;

/// <summary>Where a report is to lie. It comes there whole or not at all.</summary>
internal sealed class ReportTarget
{
    private readonly string _path;

    /// <summary>Looks whether it can lie there, before minutes are spent on reading.</summary>
    /// <param name="cmdlet">The cmdlet, whose location a path is relative to.</param>
    /// <param name="path">What it is given.</param>
    /// <param name="format">The format that is asked for; null to go by the extension.</param>
    /// <param name="isKept">Whether a file that is there must stay.</param>
    /// <exception cref="FrameioException">It can't.</exception>
    public ReportTarget(PSCmdlet cmdlet, string path, string? format, bool isKept)
    {
        _path = FilePath.Of(cmdlet, path, Errors.NoReportFile);
        string? folder = Path.GetDirectoryName(_path);
        if (Directory.Exists(_path))
        {
            throw Errors.ReportIsFolder(_path);
        }

        if (!Directory.Exists(folder))
        {
            throw Errors.NoReportFolder(folder ?? _path);
        }

        if (isKept && File.Exists(_path))
        {
            throw Errors.ReportExists(_path);
        }

        Format = Enum.TryParse(format, ignoreCase: true, out ReportFormat asked) ? asked : OfExtension(_path);
    }

    /// <summary>The whole path.</summary>
    public string FullName => _path;

    /// <summary>The file's name without the extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(_path);

    /// <summary>What it is written as.</summary>
    public ReportFormat Format { get; }

    /// <summary>Writes the report beside its place, and then puts it there.</summary>
    /// <exception cref="FrameioException">That can't be done; what was there is as it was.</exception>
    public FileInfo Write(AccessReport report)
    {
        string beside = $"{_path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = new(beside, FileMode.CreateNew))
            {
                ReportFile.Write(report, Format, stream);
            }

            if (File.Exists(_path))
            {
                File.Replace(beside, _path, null);
            }
            else
            {
                File.Move(beside, _path);
            }

            return new FileInfo(_path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Errors.ReportNotWritten(_path, error);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static ReportFormat OfExtension(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => ReportFormat.Csv,
        ".JSON" => ReportFormat.Json,
        _ => ReportFormat.Html,
    };
}
