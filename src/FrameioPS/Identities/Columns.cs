using System.Collections;
using System.Management.Automation;
using Frameio.Client.Bulk;

namespace FrameioPS.Identities;

/// <summary>
/// Reads the columns of an input row the way people write them: a header's case, spaces, underscores, hyphens and a byte order mark in front of it don't
/// count.
/// </summary>
internal static class Columns
{
    /// <summary>Columns that name a person, the most exact first.</summary>
    public static readonly string[] User = ["UserId", "User", "Email", "Mail", "UserPrincipalName"];

    /// <summary>Columns that name a group, the most exact first.</summary>
    public static readonly string[] Group = ["GroupId", "Group", "GroupName"];

    /// <summary>The first of the columns that isn't empty; an empty text when all that are there are empty; null when none is there.</summary>
    public static string? Find(object? row, string[] names)
    {
        List<KeyValuePair<string, object?>> cells = Read(row).ToList();
        string? found = null;
        foreach (string name in names)
        {
            foreach (KeyValuePair<string, object?> cell in cells)
            {
                if (string.Equals(Fold(cell.Key), name, StringComparison.OrdinalIgnoreCase))
                {
                    found = CellText.Clean(LanguagePrimitives.ConvertTo<string>(cell.Value));
                    if (found.Length > 0)
                    {
                        return found;
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The names of the columns as they stand; empty for a plain value such as a text.</summary>
    public static IReadOnlyCollection<string> Names(object? row) => Read(row).Select(cell => cell.Key).ToArray();

    // A PSCustomObject is its own base object and keeps its columns on the wrapper.
    private static IEnumerable<KeyValuePair<string, object?>> Read(object? row) => (row is PSObject wrapper ? wrapper.BaseObject : row) switch
    {
        null or string or ValueType => [],
        IDictionary dictionary => dictionary.Keys.Cast<object>().Select(key => new KeyValuePair<string, object?>($"{key}", dictionary[key])),
        _ => PSObject.AsPSObject(row!).Properties.Select(property => new KeyValuePair<string, object?>(property.Name, property.Value)),
    };

    private static string Fold(string header) =>
        string.Concat(CellText.Clean(header).Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-')));
}
