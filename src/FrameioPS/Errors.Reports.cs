using Frameio.Client.Errors;

namespace FrameioPS;

/// <content>What is wrong with a report, before and after it is made.</content>
internal static partial class Errors
{
    /// <summary>A file of a report that would lie where there are no files.</summary>
    public static FrameioException NoReportFile(string path, string provider) =>
        Report(NoFileWords(path, provider, "C:\\review.html or /tmp/review.html"));

    /// <summary>A report where a file is that must stay.</summary>
    public static FrameioException ReportExists(string path) => Report(
        $"'{path}' is there already, and -NoClobber leaves it. Give another -Path, or leave -NoClobber out.");

    /// <summary>A report in the place of a folder.</summary>
    public static FrameioException ReportIsFolder(string path) =>
        Report($"'{path}' is a folder. Name a file in it, such as review.html.");

    /// <summary>A report in a folder that isn't there.</summary>
    public static FrameioException NoReportFolder(string folder) =>
        Report($"There is no folder '{folder}'. Make it first: New-Item -ItemType Directory.");

    /// <summary>A file that can't be written.</summary>
    public static FrameioException ReportNotWritten(string path, Exception cause) =>
        Report($"'{path}' can't be written: {cause.Message}", cause);

    /// <summary>A file that can't be read.</summary>
    public static FrameioException EarlierReportNotRead(string path, Exception cause) =>
        Report($"The earlier report '{path}' can't be read: {cause.Message}", cause);

    /// <summary>Rows, and what to read beside them.</summary>
    public static FrameioException RowsAndFilter(string parameter) => Report(
        $"The rows that come in are all that is reported, and -{parameter} says what to read instead. Give one of the "
            + $"two: Get-FrameioAccess takes -{parameter} too.");

    /// <summary>Something piped in, and no row came.</summary>
    public static FrameioException NoReportRows() => new(
        FrameioErrorKind.MissingArgument,
        "No row came in, and a report of nothing would say that nobody reaches anything. Without input it reads all "
            + "that there is.");

    private static FrameioException Report(string message, Exception? cause = null) =>
        new(FrameioErrorKind.ReportUnusable, message, cause);
}
