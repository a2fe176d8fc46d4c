using System.Globalization;
using System.Text;

namespace Frameio.Client.Texts;

/// <summary>
/// Texts as somebody may be shown them, in a terminal, a page or a spreadsheet. What people call themselves and their
/// things comes from others: a terminal obeys the control characters in it, and what turns the direction of writing
/// makes it read as something else.
/// </summary>
public static class ShownText
{
    /// <summary>
    /// The text with U+FFFD for whatever is more than a sign, one each, so that the reader sees that there was
    /// something: control characters, line breaks, invisible and directional ones, halves of characters. Two joiners
    /// stay, without which Persian, the scripts of India and many an emoji can't be written.
    /// </summary>
    public static string Of(string text) => IsPlain(text) ? text : Replace(text);

    /// <summary>Whether a text is shown as it is.</summary>
    public static bool IsPlain(string text)
    {
        for (int at = 0; at < text.Length; at += LengthAt(text, at))
        {
            if (!IsSign(text, at))
            {
                return false;
            }
        }

        return true;
    }

    private static string Replace(string text)
    {
        StringBuilder shown = new(text.Length);
        for (int at = 0; at < text.Length; at += LengthAt(text, at))
        {
            _ = IsSign(text, at) ? shown.Append(text, at, LengthAt(text, at)) : shown.Append(Signs.Lost);
        }

        return shown.ToString();
    }

    private static int LengthAt(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    private static bool IsSign(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) switch
    {
        UnicodeCategory.Format => text[at] is '\u200C' or '\u200D',
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate => false,
        _ => true,
    };
}
