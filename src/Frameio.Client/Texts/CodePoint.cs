using System.Globalization;

namespace Frameio.Client.Texts;

/// <summary>Characters by their numbers, for those that look like others or like nothing.</summary>
internal static class CodePoint
{
    /// <summary>The number of a character, such as <c>U+2019</c>.</summary>
    public static string Of(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The number of the character at a place, with what kind of character it is where that helps.</summary>
    public static string At(string text, int index)
    {
        if (index >= text.Length)
        {
            return "its end";
        }

        int codePoint = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
        return KindOf(codePoint) is { } kind ? $"{Of(codePoint)} ({kind})" : Of(codePoint);
    }

    private static string? KindOf(int codePoint) => codePoint switch
    {
        ' ' => "a space",
        '-' => "a hyphen",
        '\'' => "a straight quote",
        '"' => "a straight double quote",
        (>= 0x2018 and <= 0x201F) or 0x00B4 or 0x2032 or 0x2033 => "a curly quote",
        (>= 0x2010 and <= 0x2015) or 0x2212 => "a dash",
        >= 0x0370 and <= 0x03FF => "Greek",
        >= 0x0400 and <= 0x052F => "Cyrillic",
        >= 0xFF01 and <= 0xFF5E => "full width",
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => "Latin",
        _ => null,
    };
}
