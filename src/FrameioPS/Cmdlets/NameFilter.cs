using System.Management.Automation;
using Frameio.Client.Texts;

namespace FrameioPS.Cmdlets;

/// <summary>
/// What a <c>Get-</c> cmdlet was asked for: exact texts, which must exist, and wildcard patterns, which may match
/// nothing.
/// </summary>
internal static class NameFilter
{
    /// <summary>
    /// The items a text means: those it names exactly, whatever characters are in it, else those whose names it matches
    /// as a pattern. Their ids it doesn't: A* means what begins with A, and many an id does.
    /// </summary>
    /// <param name="items">What there is.</param>
    /// <param name="text">The text.</param>
    /// <param name="ids">The ids of an item.</param>
    /// <param name="names">Its names, in the order in which people mean them: the first that fits is the one.</param>
    /// <returns>The matches; null when an exact text names nothing.</returns>
    public static IReadOnlyList<T>? Select<T>(
        IReadOnlyList<T> items,
        string text,
        Func<T, IEnumerable<string?>> ids,
        Func<T, IEnumerable<string?>> names)
    {
        List<T> exact = Named(items, text, item => ids(item).Concat(names(item)));
        if (exact.Count > 0 || !IsPattern(text))
        {
            return exact.Count > 0 ? exact : null;
        }

        WildcardPattern pattern = Pattern(text);
        return [.. items.Where(item => names(item).Any(name => name is not null && pattern.IsMatch(name)))];
    }

    /// <summary>Whether a text may mean several things.</summary>
    public static bool IsPattern(string text) => WildcardPattern.ContainsWildcardCharacters(text);

    /// <summary>A text as a pattern, for which neither case nor culture counts.</summary>
    public static WildcardPattern Pattern(string text) =>
        new(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

    private static List<T> Named<T>(IReadOnlyList<T> items, string text, Func<T, IEnumerable<string?>> names)
    {
        List<T> found = [];
        int best = int.MaxValue;
        foreach (T item in items)
        {
            int place = IndexOf(names(item), text);
            if (place < best)
            {
                found.Clear();
                best = place;
            }

            if (place == best && place < int.MaxValue)
            {
                found.Add(item);
            }
        }

        return found;
    }

    private static int IndexOf(IEnumerable<string?> names, string text)
    {
        int place = 0;
        foreach (string? name in names)
        {
            if (name is not null && NameText.AreAlike(name, text))
            {
                return place;
            }

            place++;
        }

        return int.MaxValue;
    }
}
