using Frameio.Client.Texts;

namespace FrameioPS;

/// <summary>
/// Texts as a terminal may get them. What people call themselves and their things, and what the service says, comes
/// from others: a terminal obeys the control characters in it, and what turns the direction of writing makes it read
/// as something else. Objects keep the true text, for pipes and files; what is shown goes through here.
/// </summary>
public static class Printable
{
    /// <summary>
    /// The text of a value with a placeholder for whatever is more than a sign: control characters, line breaks,
    /// invisible and directional ones, halves of characters. Empty for null. Two joiners stay, without which Persian,
    /// the scripts of India and many an emoji can't be written.
    /// </summary>
    public static string Text(object? value) =>

        // Not unwrapped: of what came from a file, only the wrapper knows the text.
        ShownText.Of(value as string ?? $"{value}");

    /// <summary>Whether a text is shown as it is.</summary>
    internal static bool IsPrintable(string text) => ShownText.IsPlain(text);
}
