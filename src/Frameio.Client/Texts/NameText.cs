using System.Text;
using Frameio.Client.Errors;

namespace Frameio.Client.Texts;

/// <summary>
/// The names of groups, workspaces, projects and accounts: compared by what a reader sees, and stored without what
/// nobody does.
/// </summary>
public static class NameText
{
    /// <summary>
    /// What names are compared by, without regard to case: white space of any kind as one space, and nothing that
    /// doesn't show. Other control characters stay, since a text that holds them was read wrongly.
    /// </summary>
    public static string Key(string? name)
    {
        string clean = CellText.Clean(name);
        return IsPlain(clean) ? clean : Signs.Compose(Fold(clean));
    }

    /// <summary>Whether two names are one to a reader, in whatever case.</summary>
    public static bool AreAlike(string? one, string? other) =>
        string.Equals(Key(one), Key(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A name as it is given to something: without what doesn't show at its ends, a tab or a line break as a space, and
    /// without other control characters.
    /// </summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidName"/>: nothing is left.</exception>
    public static string ForStoring(string? name)
    {
        string spaced = string.Concat(
            CellText.Clean(name).Select(c => char.IsControl(c) && char.IsWhiteSpace(c) ? ' ' : c));
        string stored = CellText.Clean(Signs.Without(spaced, char.IsControl));
        return Key(stored).Length > 0
            ? stored
            : throw new FrameioException(
                FrameioErrorKind.InvalidName, "The name is blank: nothing in it would show.");
    }

    private static bool IsPlain(string name)
    {
        bool wasSpace = false;
        foreach (char c in name)
        {
            if (c >= '\u007F' || (c < ' ' && char.IsWhiteSpace(c)) || (c == ' ' && wasSpace))
            {
                return false;
            }

            wasSpace = c == ' ';
        }

        return true;
    }

    private static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        bool wasSpace = true;
        foreach (char c in name.Where(c => !Signs.IsInvisible(c)))
        {
            bool isSpace = char.IsWhiteSpace(c);
            if (!isSpace || !wasSpace)
            {
                folded.Append(isSpace ? ' ' : c);
            }

            wasSpace = isSpace;
        }

        return folded.ToString().TrimEnd(' ');
    }
}
