using System.Management.Automation;

namespace FrameioPS.Cmdlets;

/// <summary>
/// What a <c>Get-</c> cmdlet was asked for: exact texts, which must exist, and wildcard patterns, which may match
/// nothing.
/// </summary>
internal static class NameFilter
{
    /// <summary>
    /// The items a text means: those it names exactly, whatever characters are in it, else those it matches as a
    /// pattern.
    /// </summary>
    /// <returns>The matches; null when an exact text names nothing.</returns>
    public static IReadOnlyList<T>? Select<T>(IReadOnlyList<T> items, string text, Func<T, IEnumerable<string?>> names)
    {
        List<T> exact = Where(items, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase), names);
        if (exact.Count > 0 || !WildcardPattern.ContainsWildcardCharacters(text))
        {
            return exact.Count > 0 ? exact : null;
        }

        WildcardPattern pattern = new(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return Where(items, pattern.IsMatch, names);
    }

    private static List<T> Where<T>(
        IReadOnlyList<T> items, Func<string, bool> isMatch, Func<T, IEnumerable<string?>> names) =>
        items.Where(item => names(item).Any(name => name is not null && isMatch(name))).ToList();
}
