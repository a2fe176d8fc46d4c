namespace Frameio.Client.Texts;

/// <summary>
/// What a text tells of having been read wrongly, in words: its characters would show as nothing, or as a riddle.
/// </summary>
internal static class Misread
{
    /// <summary>The text as a message may hold it: without control characters.</summary>
    public static string Shown(string text) =>
        text.Any(char.IsControl) ? Signs.Without(text, char.IsControl) : text;

    /// <summary>What is wrong with the text, as sentences behind another one; empty where nothing is.</summary>
    public static string Words(string text)
    {
        if (text.Contains('\0'))
        {
            return " It holds NUL characters: its file is UTF-16 and was read in another encoding. Read it as UTF-16 "
                + "(Unicode).";
        }

        if (text.Contains(Signs.Lost))
        {
            return " It holds U+FFFD, which stands for a character that was lost: its file was read in the wrong "
                + "encoding.";
        }

        char control = text.FirstOrDefault(char.IsControl);
        return control == '\0' ? string.Empty : $" It holds the control character {CodePoint.Of(control)}.";
    }
}
