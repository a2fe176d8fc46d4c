using System.Text.RegularExpressions;

namespace Frameio.Client.Texts;

/// <summary>
/// Texts in a file that somebody opens in a spreadsheet, which computes what begins like a formula: a name of
/// <c>=HYPERLINK(…)</c> would send what stands beside it away. Such a text gets an apostrophe in front, and whoever
/// reads the file takes it off again. Source: OWASP, CSV injection.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>
    /// What a spreadsheet may take for a formula, with as many apostrophes in front as there may be: else a text that
    /// begins with one itself could not be told from one that got it here. A regular expression as .NET and JavaScript
    /// both read it, since the report's page writes such files too.
    /// </summary>
    public const string Formula =
        @"^'*(?:[\u0000-\u0020\u007F-\u00A0\u00AD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]*"
            + @"[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\u0009\u000A\u000D])";

    /// <summary>The text as it stands in the file.</summary>
    public static string Guard(string text) => IsFormula(text) ? "'" + text : text;

    /// <summary>The text of such a file as it was before.</summary>
    public static string Read(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && IsFormula(cell.Substring(1)) ? cell.Substring(1) : cell;

    private static bool IsFormula(string text) => Regex.IsMatch(text, Formula, RegexOptions.CultureInvariant);
}
