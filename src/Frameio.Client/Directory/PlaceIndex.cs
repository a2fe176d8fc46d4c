using Frameio.Client.Accounts;
using Frameio.Client.Http;
using Frameio.Client.Texts;

namespace Frameio.Client.Directory;

/// <summary>Places of an account by id and by name.</summary>
internal sealed class PlaceIndex<T>
    where T : class, IPlace
{
    private readonly Dictionary<string, T> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameIndex<T> _names = new(place => place.Name);
    private readonly NameIndex<T> _longNames;

    private PlaceIndex(FrameioList<T> all, Func<T, string?>? longName)
    {
        All = all;
        _longNames = new NameIndex<T>(longName ?? (_ => null));
        foreach (T place in all)
        {
            _byId[place.Id] = place;
            _names.Add(place);
            _longNames.Add(place);
        }
    }

    /// <summary>All of them, in the service's order.</summary>
    public FrameioList<T> All { get; }

    /// <param name="places">The places.</param>
    /// <param name="longName">A name that tells namesakes apart; null where there is no such thing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<PlaceIndex<T>> ReadAsync(
        IAsyncEnumerable<T> places, Func<T, string?>? longName, CancellationToken cancellationToken) =>
        new(await places.ReadAllAsync(cancellationToken), longName);

    /// <summary>
    /// The places a text can mean: one by id, else those of a name that is alike, else those of that long name.
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

        IReadOnlyList<T> named = _names.Find(text, counts);
        return named.Count > 0 || !LongName.IsOne(text) ? named : _longNames.Find(LongName.Clean(text), counts);
    }
}
