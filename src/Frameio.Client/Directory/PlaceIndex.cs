using Frameio.Client.Accounts;
using Frameio.Client.Http;
using Frameio.Client.Texts;

namespace Frameio.Client.Directory;

/// <summary>Places of an account by id and by name.</summary>
internal sealed class PlaceIndex<T>
    where T : class, IPlace
{
    private readonly Dictionary<string, T> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<T>> _byName = new(StringComparer.OrdinalIgnoreCase);

    private PlaceIndex(FrameioList<T> all)
    {
        All = all;
        foreach (T place in all)
        {
            Add(place);
        }
    }

    /// <summary>All of them, in the service's order.</summary>
    public FrameioList<T> All { get; }

    public static async Task<PlaceIndex<T>> ReadAsync(
        IAsyncEnumerable<T> places, CancellationToken cancellationToken) =>
        new(await places.ReadAllAsync(cancellationToken));

    /// <summary>
    /// The places a text can mean: one by id, else those of a name that is alike, where the exact spelling wins.
    /// </summary>
    /// <param name="text">An id or a name.</param>
    /// <param name="counts">Which places count at all; null for all.</param>
    public IReadOnlyList<T> Find(string text, Func<T, bool>? counts = null)
    {
        string key = NameText.Key(text);
        if (_byId.TryGetValue(key, out T? place))
        {
            return counts?.Invoke(place) == false ? [] : [place];
        }

        if (!_byName.TryGetValue(key, out List<T>? namesakes))
        {
            return [];
        }

        // Hardly anything has a namesake, and this is asked of every row.
        if (namesakes.Count == 1 && counts is null)
        {
            return namesakes;
        }

        List<T> candidates = counts is null ? namesakes : namesakes.FindAll(candidate => counts(candidate));
        return Spelled(candidates, text, name => name) ?? Spelled(candidates, text, CellText.Clean) ?? candidates;
    }

    private static List<T>? Spelled(List<T> candidates, string text, Func<string, string> spell)
    {
        List<T> exact = candidates.FindAll(candidate => spell(candidate.Name) == spell(text));
        return exact.Count > 0 ? exact : null;
    }

    private void Add(T place)
    {
        _byId[place.Id] = place;
        string name = NameText.Key(place.Name);
        if (name.Length == 0)
        {
            // Nothing names it, least of all an empty cell.
            return;
        }

        if (!_byName.TryGetValue(name, out List<T>? namesakes))
        {
            _byName[name] = namesakes = [];
        }

        namesakes.Add(place);
    }
}
