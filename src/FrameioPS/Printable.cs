using System.Globalization;
using System.Text;

namespace FrameioPS;

/// <summary>
/// Texts as a terminal may get them. What people call themselves and their things, and what the service says, comes
/// from others: a terminal obeys the control characters in it, and what turns the direction of writing makes it read
/// as something else. Objects keep the true text, for pipes and files; what is shown goes through here.
/// </summary>
public static class Printable
{
    /// <summary>
    /// Stands for a character that isn't shown: one each, so that the reader sees that there was something.
    /// </summary>
    private const char Placeholder = '\uFFFD';

    /// <summary>
    /// The text of a value with a placeholder for whatever is more than a sign: control characters, line breaks,
    /// invisible and directional ones, halves of characters. Empty for null. Two joiners stay, without which Persian,
    /// the scripts of India and many an emoji can't be written.
    /// </summary>
    public static string Text(object? value)
    {
        // Not unwrapped: of what came from a file, only the wrapper knows the text.
        string text = value as string ?? $"{value}";
        return IsPrintable(text) ? text : Replace(text);
    }

    /// <summary>Whether a text is shown as it is.</summary>
    internal static bool IsPrintable(string text)
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
            _ = IsSign(text, at) ? shown.Append(text, at, LengthAt(text, at)) : shown.Append(Placeholder);
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
