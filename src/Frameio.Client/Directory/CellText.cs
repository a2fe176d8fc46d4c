using System.Globalization;
using System.Text;

namespace Frameio.Client.Directory;

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
        while (start < end && IsInvisible(text[start]))
        {
            start++;
        }

        while (end > start && IsInvisible(text[end - 1]))
        {
            end--;
        }

        string trimmed = text.Substring(start, end - start);
        return IsWellFormed(trimmed) ? trimmed.Normalize(NormalizationForm.FormC) : trimmed;
    }

    /// <summary>The same, with format characters taken out of the middle too: no email address holds one.</summary>
    public static string CleanEmail(string? text)
    {
        string clean = Clean(text);
        return clean.Any(IsFormat) ? string.Concat(clean.Where(c => !IsFormat(c))) : clean;
    }

    /// <summary>
    /// Whether the text has the shape of an email address: one @ with something on both sides, and nothing that
    /// separates addresses.
    /// </summary>
    public static bool LooksLikeEmail(string text)
    {
        int at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@')
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>');
    }

    private static bool IsInvisible(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsFormat(c);

    private static bool IsFormat(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // A lone surrogate or U+FFFE (a byte order mark the wrong way round), from a file read in the wrong encoding, would
    // make Normalize throw.
    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }
}
