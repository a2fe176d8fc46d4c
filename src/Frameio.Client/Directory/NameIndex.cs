namespace Frameio.Client.Directory;

/// <summary>Things by one of their names, in whatever case it is written.</summary>
/// <param name="nameOf">
/// That name, cleaned; null or empty for a thing that nothing names, least of all an empty cell.
/// </param>
internal sealed class NameIndex<T>(Func<T, string?> nameOf)
{
    private readonly Dictionary<string, List<T>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public void Add(T thing)
    {
        if (nameOf(thing) is not { Length: > 0 } name)
        {
            return;
        }

        if (!_byName.TryGetValue(name, out List<T>? namesakes))
        {
            _byName[name] = namesakes = new List<T>(1);
        }

        namesakes.Add(thing);
    }

    /// <summary>The things of a name, where the exact spelling wins over another case.</summary>
    /// <param name="name">The name, cleaned.</param>
    /// <param name="counts">Which things count at all; null for all.</param>
    public IReadOnlyList<T> Find(string name, Func<T, bool>? counts)
    {
        if (!_byName.TryGetValue(name, out List<T>? namesakes))
        {
            return [];
        }

        // Hardly anything has a namesake, and this is asked of every row.
        if (namesakes.Count == 1 && counts is null)
        {
            return namesakes;
        }

        List<T> candidates = counts is null ? namesakes : namesakes.FindAll(candidate => counts(candidate));
        List<T> exact = candidates.FindAll(candidate => nameOf(candidate) == name);
        return exact.Count > 0 ? exact : candidates;
    }
}
