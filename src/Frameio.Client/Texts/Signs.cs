using System.Globalization;
using System.Text;

namespace Frameio.Client.Texts;

/// <summary>Which characters show, and which only change how others do. The same under any culture.</summary>
internal static class Signs
{
    /// <summary>Stands in a text for a character that was lost when it was read in the wrong encoding.</summary>
    public const char Lost = '\uFFFD';

    /// <summary>
    /// Whether a character is nothing to the eye at an end of a text. A selector there isn't: an emoji ends with one.
    /// </summary>
    public static bool IsNothingAtAnEnd(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsFormat(c);

    /// <summary>
    /// Whether a character doesn't show anywhere: format characters, such as the soft hyphen, the zero-width ones and a
    /// byte order mark, and the fillers and selectors of variants that Unicode tells renderers to ignore.
    /// </summary>
    public static bool IsInvisible(char c) => IsFormat(c) || IsFiller(c);

    /// <summary>The text without certain characters.</summary>
    public static string Without(string text, Func<char, bool> isLeftOut) =>
        string.Concat(text.Where(c => !isLeftOut(c)));

    /// <summary>The text in Unicode form C, where it has one.</summary>
    public static string Compose(string text) =>
        IsAscii(text) || !IsWellFormed(text) ? text : text.Normalize(NormalizationForm.FormC);

    /// <summary>Whether a text is ASCII from end to end, as nearly all are.</summary>
    public static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c > '\u007F')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether every character is one. A lone surrogate or U+FFFE (a byte order mark the wrong way round), from a file
    /// read in the wrong encoding, would make normalising throw.
    /// </summary>
    public static bool IsWellFormed(string text)
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

    private static bool IsFormat(char c) =>
        c >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsFiller(char c) => c is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164'
        or '\uFFA0' or (>= '\u180B' and <= '\u180F') or (>= '\uFE00' and <= '\uFE0F');
}
