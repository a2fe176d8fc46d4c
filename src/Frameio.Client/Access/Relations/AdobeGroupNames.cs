using Frameio.Client.Texts;

namespace Frameio.Client.Access.Relations;

/// <summary>The Adobe user groups that a row names, several with a semicolon between them.</summary>
internal static class AdobeGroupNames
{
    /// <summary>The names, each once, in the order of the row.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
    [
        .. (text ?? string.Empty).Split(';').Select(CellText.Clean).Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The same as one text, so that two spellings of the same groups are one.</summary>
    public static string? Join(IEnumerable<string> names) =>
        string.Join("; ", names.OrderBy(name => name, StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } joined
            ? joined
            : null;
}
