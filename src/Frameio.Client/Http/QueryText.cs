namespace Frameio.Client.Http;

/// <summary>Completes query strings.</summary>
internal static class QueryText
{
    /// <summary>Adds the wanted parameters that the path doesn't carry yet: <c>links.next</c> drops them.</summary>
    public static string Complete(string pathAndQuery, IReadOnlyDictionary<string, string> wanted)
    {
        int mark = pathAndQuery.IndexOf('?');
        string query = mark < 0 ? string.Empty : pathAndQuery.Substring(mark + 1);
        HashSet<string> present = new(
            query.Split(['&'], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => Uri.UnescapeDataString(part.Split('=')[0])),
            StringComparer.Ordinal);
        IEnumerable<string> missing = wanted
            .Where(pair => !present.Contains(pair.Key))
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        string path = mark < 0 ? pathAndQuery : pathAndQuery.Substring(0, mark);
        string all = string.Join("&", (query.Length > 0 ? [query] : Enumerable.Empty<string>()).Concat(missing));
        return all.Length > 0 ? $"{path}?{all}" : path;
    }
}
