using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Directory;

/// <summary>What a row may call a person: an id or an email.</summary>
public static class PersonText
{
    /// <summary>The text without what doesn't show.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.InvalidEmail"/>: it is neither an id nor an email.
    /// </exception>
    public static string Require(string? text)
    {
        string wanted = CellText.CleanEmail(text);
        return CellText.LooksLikeEmail(wanted) || IsId(wanted)
            ? wanted
            : throw new FrameioException(
                FrameioErrorKind.InvalidEmail,
                wanted.Length == 0
                    ? "The row names nobody: its user is empty."
                    : $"'{wanted}' is neither a user id nor an email address.");
    }

    /// <summary>Whether a text can name a person at all: whether it is an id or an address.</summary>
    public static bool CanName(string? text) => CellText.LooksLikeEmail(CellText.CleanEmail(text)) || IsId(text);

    /// <summary>Whether a text is an id or the address of a user.</summary>
    internal static bool IsOf(string text, FrameioUser user)
    {
        string clean = CellText.CleanEmail(text);
        string?[] names = [user.Id, user.AdobeUserId, CellText.CleanEmail(user.Email)];
        return names.Contains(clean, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text is an id, not an address.</summary>
    public static bool IsId(string? text) => Guid.TryParse(text, out _);
}
