using Frameio.Client.Texts;

namespace Frameio.Client.Directory;

/// <summary>Things by one of their names, as a reader sees it.</summary>
/// <param name="nameOf">
/// That name; null or empty for a thing that nothing names, least of all an empty cell.
/// </param>
internal sealed class NameIndex<T>(Func<T, string?> nameOf)
{
    private readonly Dictionary<string, List<T>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public void Add(T thing)
    {
        string name = NameText.Key(nameOf(thing));
        if (name.Length == 0)
        {
            return;
        }

        if (!_byName.TryGetValue(name, out List<T>? namesakes))
        {
            _byName[name] = namesakes = new List<T>(1);
        }

        namesakes.Add(thing);
    }

    /// <summary>The things of a name that is alike, where the exact spelling wins.</summary>
    /// <param name="name">The name.</param>
    /// <param name="counts">Which things count at all; null for all.</param>
    public IReadOnlyList<T> Find(string name, Func<T, bool>? counts)
    {
        if (!_byName.TryGetValue(NameText.Key(name), out List<T>? namesakes))
        {
            return [];
        }

        // Hardly anything has a namesake, and this is asked of every row.
        if (namesakes.Count == 1 && counts is null)
        {
            return namesakes;
        }

        List<T> candidates = counts is null ? namesakes : namesakes.FindAll(candidate => counts(candidate));
        return Spelled(candidates, name, text => text) ?? Spelled(candidates, name, CellText.Clean) ?? candidates;
    }

    private List<T>? Spelled(List<T> candidates, string name, Func<string?, string?> spell)
    {
        List<T> exact = candidates.FindAll(candidate => spell(nameOf(candidate)) == spell(name));
        return exact.Count > 0 ? exact : null;
    }
}
