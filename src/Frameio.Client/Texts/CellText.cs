namespace Frameio.Client.Texts;

/// <summary>
/// Cleans what people paste and export: a no-break space, a zero-width character or a byte order mark at the edge of a
/// cell looks like nothing and makes every comparison fail.
/// </summary>
public static class CellText
{
    /// <summary>
    /// The text without white space, control and format characters at its ends, in Unicode form C; empty for null.
    /// </summary>
    public static string Clean(string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        int start = 0;
        int end = text.Length;
        while (start < end && Signs.IsNothingAtAnEnd(text[start]))
        {
            start++;
        }

        while (end > start && Signs.IsNothingAtAnEnd(text[end - 1]))
        {
            end--;
        }

        return Signs.Compose(text.Substring(start, end - start));
    }

    /// <summary>The same, with what doesn't show taken out of the middle too: no email address holds it.</summary>
    public static string CleanEmail(string? text)
    {
        string clean = Clean(text);
        return clean.Any(Signs.IsInvisible) ? Signs.Compose(Signs.Without(clean, Signs.IsInvisible)) : clean;
    }
}
