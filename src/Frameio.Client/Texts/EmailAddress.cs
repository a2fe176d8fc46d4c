namespace Frameio.Client.Texts;

/// <summary>
/// Addresses as people write and export them, read in one way for everything that goes by an address, on both
/// generations.
/// </summary>
public static class EmailAddress
{
    /// <summary>Far longer than a name with an address, so that no text takes long.</summary>
    private const int MostLength = 1000;

    private static readonly string[] _schemes = ["mailto:", "smtp:"];

    private static readonly string[] _pairs =
    [
        "\"\"", "''", "``", "()", "[]", "{}", "<>",
        "\u201C\u201D", "\u201D\u201D", "\u201E\u201C", "\u2018\u2019", "\u2019\u2019", "\u00AB\u00BB",
    ];

    /// <summary>
    /// The address that a text means: without what doesn't show, quotes, brackets or <c>mailto:</c> around it, and the
    /// name in front of <c>&lt;…&gt;</c>.
    /// </summary>
    /// <returns>Null where it can't be an address.</returns>
    public static string? Read(string? text) => Read(text, out _);

    /// <summary>
    /// What addresses are compared by, without regard to case: without what doesn't show, and with the domain in its
    /// ASCII form. Of what is no address, only the former.
    /// </summary>
    public static string Key(string? address)
    {
        string clean = CellText.CleanEmail(address);
        int at = clean.LastIndexOf('@');
        return Signs.IsAscii(clean) || at < 0 || DomainText.ToAscii(clean.Substring(at + 1)) is not { } domain
            ? clean
            : $"{clean.Substring(0, at)}@{domain}";
    }

    /// <summary>Whether two texts are one address, in whatever spelling.</summary>
    public static bool AreAlike(string? one, string? other) =>
        string.Equals(Key(one), Key(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The same as <see cref="Read(string?)"/>, with what is wrong in words; null where nothing is.</summary>
    internal static string? Read(string? text, out string? problem)
    {
        string clean = CellText.CleanEmail(text);
        string address = clean.Length > MostLength ? clean : Unwrap(clean);
        problem = AddressSyntax.ProblemOf(address);
        return problem is null ? address : null;
    }

    // Each turn takes something away.
    private static string Unwrap(string text)
    {
        string inner = text;
        do
        {
            text = inner;
            inner = CellText.CleanEmail(WithoutPair(WithoutScheme(WithoutName(text))));
        }
        while (inner.Length < text.Length);

        return inner;
    }

    private static string WithoutScheme(string text)
    {
        string? scheme = Array.Find(_schemes, known => text.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return scheme is null ? text : Unescaped(text.Substring(scheme.Length), isUri: scheme == _schemes[0]);
    }

    // A mailto: address is part of a URI, where %2B is a plus sign.
    private static string Unescaped(string text, bool isUri) => isUri ? Uri.UnescapeDataString(text) : text;

    private static string WithoutPair(string text)
    {
        bool IsAround(string pair) => text.Length > 2 && text[0] == pair[0] && text[text.Length - 1] == pair[1];
        return Array.Exists(_pairs, IsAround) ? text.Substring(1, text.Length - 2) : text;
    }

    // Where the name holds an address too, it has to be the same one: else there are two, and nobody can tell which is
    // meant.
    private static string WithoutName(string text)
    {
        int open = text.LastIndexOf('<');
        if (open <= 0 || text[text.Length - 1] != '>')
        {
            return text;
        }

        string name = text.Substring(0, open);
        string inner = text.Substring(open + 1, text.Length - open - 2);
        bool isOne = !name.Contains('@') || AreAlike(Read(name), Read(inner));
        return isOne && name.IndexOfAny(['<', '>']) < 0 ? inner : text;
    }
}
