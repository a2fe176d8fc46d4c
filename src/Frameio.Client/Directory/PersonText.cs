using Frameio.Client.Errors;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Directory;

/// <summary>What a row may call a person: an id or an email.</summary>
public static class PersonText
{
    private const string EndOfAdobeId = ".e";
    private const string AdobeDomain = "AdobeID";

    /// <summary>The id or address that a text means.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.InvalidEmail"/>: it is neither an id nor an email.
    /// </exception>
    public static string Require(string? text)
    {
        string wanted = CellText.CleanEmail(text);
        if (wanted.Length == 0)
        {
            throw new FrameioException(
                FrameioErrorKind.InvalidEmail, "The row names nobody: its user is empty.");
        }

        return IsId(wanted) || IsAdobeId(wanted) ? wanted : EmailAddress.Read(wanted, out string? problem)
            ?? throw new FrameioException(
                FrameioErrorKind.InvalidEmail,
                $"'{Misread.Shown(wanted)}' is neither a user id nor an email address: {problem}."
                    + Misread.Words(wanted));
    }

    /// <summary>
    /// Whether a text can name a person at all: whether it is an id, or meant as an address. What is wrong with the
    /// latter is told of the row.
    /// </summary>
    public static bool CanName(string? text) => IsId(text) || text?.IndexOf('@') > 0;

    /// <summary>Whether a text is an id or the address of a user.</summary>
    internal static bool IsOf(string text, FrameioUser user)
    {
        string clean = CellText.CleanEmail(text);
        string?[] ids = [user.Id, user.AdobeUserId];
        return ids.Contains(clean, StringComparer.OrdinalIgnoreCase)
            || EmailAddress.AreAlike(EmailAddress.Read(clean) ?? clean, user.Email);
    }

    /// <summary>Whether a text is an id of the service, not an address.</summary>
    public static bool IsId(string? text) => Guid.TryParse(text, out _);

    /// <summary>
    /// Whether a text is an id of Adobe, which looks like an address: <c>…@….e</c> or <c>…@AdobeID</c>. No address ends
    /// so.
    /// </summary>
    public static bool IsAdobeId(string? text)
    {
        int at = text?.IndexOf('@') ?? -1;
        return at > 0 && IsAdobes(text!.Substring(at + 1)) && text.Take(at).All(char.IsLetterOrDigit);
    }

    private static bool IsAdobes(string domain) =>
        string.Equals(domain, AdobeDomain, StringComparison.OrdinalIgnoreCase)
        || (domain.Length > EndOfAdobeId.Length && !domain.Contains('@')
            && domain.EndsWith(EndOfAdobeId, StringComparison.OrdinalIgnoreCase));
}
