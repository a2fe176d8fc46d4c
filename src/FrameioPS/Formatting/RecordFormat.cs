using System.Collections;
using System.Globalization;

namespace FrameioPS.Formatting;

/// <summary>What the views show of what was read from the service.</summary>
public static class RecordFormat
{
    /// <summary>
    /// Whether a person is active: the exception stands out, and what the service doesn't say stays empty.
    /// </summary>
    public static string Active(object? active) =>
        $"{active}" is "False" ? Style.Warning("False") : Printable.Text(active);

    /// <summary>Whether it is an invitation that is still open.</summary>
    public static string Pending(object? pending) =>
        $"{pending}" is "True" ? Style.Warning("True") : Printable.Text(pending);

    /// <summary>
    /// A project behind its workspace, as it can be typed: several workspaces may have one of its name.
    /// </summary>
    public static string Project(object? project, object? workspace) =>
        Printable.Text($"{workspace}" is { Length: > 0 } place ? $"{place}/{project}" : project);

    /// <summary>Several texts in one.</summary>
    public static string Join(object? texts) =>
        Printable.Text(
            texts is IEnumerable several and not string ? string.Join(", ", several.Cast<object>()) : texts);

    /// <summary>A day, in the time zone of whoever looks at it.</summary>
    public static string Day(object? time) =>
        Local(time)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A moment to the second, in the time zone of whoever looks at it.</summary>
    public static string Time(object? time) =>
        Local(time)?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A moment to the minute, in the time zone of whoever looks at it.</summary>
    public static string Minute(object? time) =>
        Local(time)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>
    /// When something ends, in the time zone and manner of whoever looks at it; what is over stands out.
    /// </summary>
    public static string End(object? time)
    {
        if (Local(time) is not { } end)
        {
            return string.Empty;
        }

        string text = end.ToString("g", CultureInfo.CurrentCulture);
        return end <= DateTimeOffset.Now ? Style.Error(text) : text;
    }

    /// <summary>So many bytes, in a unit that leaves few digits.</summary>
    public static string Size(object? bytes)
    {
        if (bytes is null)
        {
            return string.Empty;
        }

        double size = Convert.ToDouble(bytes, CultureInfo.InvariantCulture);
        string[] units = ["bytes", "KB", "MB", "GB", "TB", "PB"];
        int unit = 0;
        for (; size >= 1024 && unit < units.Length - 1; unit++)
        {
            size /= 1024;
        }

        return $"{Math.Round(size, 1).ToString(CultureInfo.CurrentCulture)} {units[unit]}";
    }

    private static DateTimeOffset? Local(object? time) => time switch
    {
        DateTimeOffset offset => offset.ToLocalTime(),
        DateTime date => new DateTimeOffset(date.ToLocalTime()),
        _ => Parse($"{time}")?.ToLocalTime(),
    };

    // What came back from a file is a text: of Clixml in no culture, of CSV in that of whoever wrote it.
    private static DateTimeOffset? Parse(string text)
    {
        foreach (CultureInfo culture in new[] { CultureInfo.InvariantCulture, CultureInfo.CurrentCulture })
        {
            if (DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
            {
                return time;
            }
        }

        return null;
    }
}
