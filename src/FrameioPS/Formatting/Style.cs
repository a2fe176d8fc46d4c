using System.Management.Automation;
using System.Reflection;

namespace FrameioPS.Formatting;

/// <summary>
/// Colours by what they mean, as <c>$PSStyle</c> has them at the time: a theme is the user's. Where there is no such
/// thing, as in Windows PowerShell, or it is to be plain text, there are none. PowerShell itself takes them out of what
/// goes to a file.
/// </summary>
internal static class Style
{
    // The standard library knows nothing of it: it came with PowerShell 7.2.
    private static readonly PropertyInfo? _instance =
        typeof(PSObject).Assembly.GetType("System.Management.Automation.PSStyle")?.GetProperty("Instance");

    /// <summary>What went wrong.</summary>
    public static string Error(string text) => Paint(text, style => Read(Read(style, "Formatting"), "Error"));

    /// <summary>What needs somebody's attention.</summary>
    public static string Warning(string text) => Paint(text, style => Read(Read(style, "Formatting"), "Warning"));

    /// <summary>What the eye may pass over. PowerShell 7.2 and 7.3 can't say it.</summary>
    public static string Faint(string text) => Paint(text, style => Read(style, "Dim"));

    private static string Paint(string text, Func<object, object?> choose) =>
        text.Length > 0 && _instance?.GetValue(null) is { } style && Read(style, "OutputRendering")
            ?.ToString() != "PlainText" && choose(style) is string { Length: > 0 } colour
            ? $"{colour}{text}{Read(style, "Reset")}"
            : text;

    private static object? Read(object? of, string property) => of?.GetType().GetProperty(property)?.GetValue(of);
}
