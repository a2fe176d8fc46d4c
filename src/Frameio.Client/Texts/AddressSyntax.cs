using System.Globalization;

namespace Frameio.Client.Texts;

/// <summary>What can be an address: RFC 5321's mailbox, with the letters of any script (RFC 6531).</summary>
/// <remarks>
/// No library fits. <c>System.Net.Mail.MailAddress</c> takes other texts on .NET Framework than on .NET, and most of
/// those that are refused here; so does MimeKit, which reads what mail holds, and brings a cryptography library along.
/// What mail allows and no account has is refused too, since it is a slip where it comes from a cell: quoted parts,
/// domains that are numbers or have no dot, wildcards.
/// </remarks>
internal static class AddressSyntax
{
    private const int LongestLocal = 64;
    private const string Marks = ".!#$%&'+-/=^_`{|}~";

    /// <summary>What is wrong with an address, in words; null where nothing is.</summary>
    public static string? ProblemOf(string address)
    {
        int at = address.LastIndexOf('@');
        if (at <= 0 || at == address.Length - 1)
        {
            return at < 0 ? "it has no @" : "something is missing before or behind its @";
        }

        string local = address.Substring(0, at);
        return local.Contains('@')
            ? "it has more than one @"
            : ProblemOfLocal(local) ?? DomainText.ProblemOf(address.Substring(at + 1));
    }

    /// <summary>A character in words.</summary>
    public static string Name(char c) => c switch
    {
        ' ' => "a space",
        _ when char.IsWhiteSpace(c) || char.IsControl(c) || c == Signs.Lost || char.IsSurrogate(c) => CodePoint.Of(c),
        _ => $"'{c}'",
    };

    private static string? ProblemOfLocal(string local) => local switch
    {
        _ when OddSignIn(local) is { } odd => $"{Name(odd)} can't be in it",
        _ when local[0] == '.' || local[local.Length - 1] == '.' || local.Contains("..") =>
            "what is before its @ begins or ends with a dot, or has two in a row",
        _ when local[0] is '\'' or '`' || local[local.Length - 1] is '\'' or '`' => "a quote is left at its edge",
        _ when local.Length > LongestLocal => "what is before its @ is too long",
        _ => null,
    };

    private static char? OddSignIn(string local)
    {
        for (int i = 0; i < local.Length; i++)
        {
            if (!IsInLocal(local, i))
            {
                return local[i];
            }

            if (char.IsSurrogatePair(local, i))
            {
                i++;
            }
        }

        return null;
    }

    private static bool IsInLocal(string local, int index) =>
        Marks.Contains(local[index]) || CharUnicodeInfo.GetUnicodeCategory(local, index) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => true,
            _ => false,
        };
}
