namespace Frameio.Client.Http;

/// <summary>Shows a person what a server said when it isn't what it should have said.</summary>
internal static class AnswerText
{
    /// <summary>Enough to recognise a proxy's error page by, short enough for a terminal.</summary>
    private const int MostCharacters = 200;

    /// <summary>The beginning of a body on one line.</summary>
    public static string Excerpt(string body)
    {
        string line = string.Join(" ", body.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length switch
        {
            0 => "(an empty body)",
            > MostCharacters => $"'{line.Substring(0, MostCharacters)}…'",
            _ => $"'{line}'",
        };
    }

    /// <summary>The same of an answer to an operation, unless that may hold secrets.</summary>
    public static string Excerpt(Operation operation, string body) => operation.HoldsSecrets && !IsMarkup(body)
        ? $"({body.Length} characters, which aren't shown since they may hold secrets)"
        : Excerpt(body);

    /// <summary>Whether a body is a page for a browser: the sign of a proxy, not of the API.</summary>
    public static bool IsMarkup(string body) => body.TrimStart() is { Length: > 0 } text && text[0] == '<';
}
