namespace FrameioPS.Completion;

/// <summary>
/// The word that is being completed: what it says so far, and how it is quoted. PowerShell hands it over with its
/// quotes around it, an open one closed, and what was escaped in it unescaped.
/// </summary>
internal readonly struct TypedWord
{
    // PowerShell takes the quotes that word processors make for quotes too.
    private const string SingleQuotes = "'\u2018\u2019\u201a\u201b";
    private const string DoubleQuotes = "\"\u201c\u201d\u201e";

    private readonly char _quote;

    public TypedWord(string? word)
    {
        string text = word ?? string.Empty;
        _quote = QuoteOf(text);
        Text = _quote == '\0' ? text : Strip(text);
    }

    /// <summary>What the word says, without its quotes.</summary>
    public string Text { get; }

    /// <summary>
    /// Whether a text can be written at a prompt at all: in no kind of quotes does Windows PowerShell know a sign for
    /// every control character, and what turns the direction of writing would turn the command's.
    /// </summary>
    public static bool CanSay(string text) => text.Length > 0 && Printable.IsPrintable(text);

    /// <summary>
    /// A text as it must stand in a script to be read as that text: in the quotes that were typed, else in single ones
    /// where it needs any.
    /// </summary>
    public string Quote(string text) => _quote switch
    {
        '"' => $"\"{Escape(text, c => c is '$' or '`' || DoubleQuotes.Contains(c) ? $"`{c}" : null)}\"",
        '\0' when IsBare(text) => text,
        _ => $"'{Escape(text, c => SingleQuotes.Contains(c) ? $"{c}{c}" : null)}'",
    };

    private static string Strip(string text)
    {
        bool isClosed = text.Length > 1
            && (SingleQuotes.Contains(text[0]) ? SingleQuotes : DoubleQuotes).Contains(text[text.Length - 1]);
        return text.Substring(1, text.Length - (isClosed ? 2 : 1));
    }

    private static char QuoteOf(string text)
    {
        if (text.Length == 0)
        {
            return '\0';
        }

        if (SingleQuotes.Contains(text[0]))
        {
            return '\'';
        }

        return DoubleQuotes.Contains(text[0]) ? '"' : '\0';
    }

    // A digit at the start could make it a number, such as 1e3; an id is none, whatever it starts with.
    private static bool IsBare(string text) => Guid.TryParseExact(text, "D", out _)
        || (
            (char.IsLetter(text[0]) || text[0] == '_')
                && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '+' or '@'));

    private static string Escape(string text, Func<char, string?> escape) =>
        string.Concat(text.Select(c => escape(c) ?? c.ToString()));
}
