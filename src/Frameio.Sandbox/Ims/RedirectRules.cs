using System.Text.RegularExpressions;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Ims;

/// <summary>Where a browser is sent after the page. Source: Adobe's guide to user authentication.</summary>
internal static class RedirectRules
{
    /// <summary>
    /// The address that is asked for where the app has it or a pattern of it, else the app's default one.
    /// </summary>
    public static string Choose(SeedApp app, string? asked) =>
        asked is not null && app.RedirectPatterns.Any(pattern => Regex.IsMatch(asked, $"^(?:{pattern})$"))
            ? asked
            : app.RedirectUri;

    /// <summary>The address with values in its query, or behind a #.</summary>
    public static string Complete(string address, bool inFragment, params (string Name, string? Value)[] values)
    {
        string added = string.Join("&", values.Where(pair => pair.Value is not null).Select(
            pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        if (inFragment)
        {
            return $"{address}#{added}";
        }

        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{added}";
    }
}
