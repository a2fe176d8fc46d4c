using System.Globalization;
using System.Management.Automation;

namespace FrameioPS.Completion;

/// <summary>
/// What somebody can mean by the beginning of a name. The closest way of reading it that finds something is the one:
/// names that begin with it, names that fit it as a wildcard pattern, names with a word that begins with it, names that
/// hold it anywhere, ids that begin with it. Neither case nor accents count.
/// </summary>
internal static class NameSearch
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly CompareInfo _compare = CultureInfo.InvariantCulture.CompareInfo;

    public static IEnumerable<Choice> Find(IReadOnlyList<Choice> choices, string word)
    {
        if (word.Length == 0)
        {
            return choices;
        }

        foreach (Func<string, bool> fits in Readings(word))
        {
            List<(Choice Choice, int Name)> found =
                [.. choices.Select(choice => (choice, Fitting(choice, fits))).Where(pair => pair.Item2 >= 0)];
            if (found.Count > 0)
            {
                return found.OrderBy(pair => pair.Name).Select(pair => pair.Choice);
            }
        }

        return choices.Where(choice => choice.Id?.StartsWith(word, StringComparison.OrdinalIgnoreCase) == true)
            .Select(choice => choice.ById());
    }

    private static IEnumerable<Func<string, bool>> Readings(string word)
    {
        yield return name => _compare.IsPrefix(name, word, Loosely);
        if (Pattern(word) is { } pattern)
        {
            yield return pattern.IsMatch;
        }

        yield return name => BeginsAWord(name, word);
        yield return name => _compare.IndexOf(name, word, Loosely) >= 0;
    }

    /// <summary>Which of its names fits; negative for none.</summary>
    private static int Fitting(Choice choice, Func<string, bool> fits)
    {
        for (int i = 0; i < choice.Names.Count; i++)
        {
            if (choice.Names[i] is { } name && fits(name))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool BeginsAWord(string name, string word)
    {
        for (int at = 0; (at = _compare.IndexOf(name, word, at, Loosely)) >= 0 && at < name.Length; at++)
        {
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    // A bracket that is still open makes it no pattern yet.
    private static WildcardPattern? Pattern(string word)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(word))
        {
            return null;
        }

        try
        {
            WildcardPattern pattern = new(word + "*", WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            pattern.IsMatch(string.Empty);
            return pattern;
        }
        catch (WildcardPatternException)
        {
            return null;
        }
    }
}
