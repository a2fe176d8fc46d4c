using System.Text.RegularExpressions;

namespace Frameio.Client.Users;

/// <summary>
/// The roles that the vendor names: how the service spells them, what people read in the web page, and which is higher.
/// </summary>
public static class RoleNames
{
    // By how much each may do. Source of the order and of the web page's words: the vendor's help on roles, of which
    // neither says what the service calls them; they were matched by order and abilities. For a workspace's admin it
    // has no words.
    private static readonly (string Name, string? WebName)[] _descending =
    [
        ("owner", null),
        ("admin", "Content Admin"),
        ("workspace_admin", null),
        ("full_access", "Full Access"),
        ("editor", "Edit & Share"),
        ("edit_only", "Edit"),
        ("commenter", "Comment Only"),
        ("viewer", "View Only"),
    ];

    // Roles of V2's teams, and those in the account that give nothing by themselves.
    private static readonly string[] _others = ["team_manager", "member", "reviewer"];

    private static readonly Dictionary<string, string> _byWords = _descending
        .SelectMany(role => new[] { (Text: role.WebName, role.Name), (Text: role.Name, role.Name) })
        .Concat(_others.Select(name => (Text: (string?)name, Name: name)))
        .Where(pair => pair.Text is not null)
        .GroupBy(pair => Words(pair.Text!), pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What the web page calls a role; null where it isn't known to call it anything.</summary>
    /// <param name="role">The role as the service spells it.</param>
    public static string? WebNameOf(string? role) => _descending
        .Where(known => string.Equals(known.Name, role, StringComparison.OrdinalIgnoreCase))
        .Select(known => known.WebName)
        .FirstOrDefault();

    /// <summary>
    /// A role as the service spells it, by what the web page calls it (<c>Edit &amp; Share</c>), or by the service's
    /// word as people write it (<c>Edit Only</c>). A text that means none of those named here stays as it is.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string Spell(string text) => _byWords.TryGetValue(Words(text), out string? name) ? name : text;

    /// <summary>
    /// The place of a role in the order, the higher the more it may do; of one that isn't in it -1, before all others.
    /// </summary>
    internal static int RankOf(string? role)
    {
        int place = Array.FindIndex(
            _descending, known => string.Equals(known.Name, role, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? -1 : _descending.Length - 1 - place;
    }

    // Nobody minds whether a line, a space or nothing stands between two words, or around the sign for "and".
    private static string Words(string text) => string.Join(
        "_", Regex.Matches(text, @"[^\s_&-]+|&").Cast<Match>().Select(word => IsAnd(word.Value) ? "&" : word.Value));

    private static bool IsAnd(string word) => string.Equals(word, "and", StringComparison.OrdinalIgnoreCase);
}
