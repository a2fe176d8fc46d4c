using Frameio.Client.Accounts;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Texts;

namespace Frameio.Client.Directory;

/// <summary>
/// The groups, workspaces or projects of an account: listed once and kept, and listed once more for a name that isn't
/// there.
/// </summary>
/// <param name="noun">What such a place is called, such as <c>group</c>.</param>
/// <param name="notFound">The failure of a text that means none.</param>
/// <param name="ambiguous">The failure of a text that means several.</param>
/// <param name="describe">How one of several is told from the others.</param>
/// <param name="list">Lists them.</param>
/// <param name="longName">
/// The name by which one of several namesakes can be told from the others; null where there is no such thing.
/// </param>
internal sealed class PlaceCatalog<T>(
    string noun,
    FrameioErrorKind notFound,
    FrameioErrorKind ambiguous,
    Func<T, string> describe,
    Func<IFrameioCalls, long, CancellationToken, IAsyncEnumerable<T>> list,
    Func<T, string?>? longName = null)
    where T : class, IPlace
{
    private readonly CachedListing<PlaceIndex<T>> _places = new((calls, mark, stop) =>
        PlaceIndex<T>.ReadAsync(list(calls, mark, stop), longName, stop));

    /// <summary>Finds the one place that a text means.</summary>
    /// <param name="calls">The calls to list with.</param>
    /// <param name="text">An id or a name.</param>
    /// <param name="within">Narrows the choice, and says in words to what; null for all of the account.</param>
    /// <param name="age">How old the list may be.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<T> FindAsync(
        IFrameioCalls calls,
        string text,
        (Func<T, bool> Counts, string Words)? within,
        ListAge age,
        CancellationToken cancellationToken)
    {
        PlaceIndex<T> places = await _places.GetAsync(calls, age, cancellationToken);
        IReadOnlyList<T> found = places.Find(text, within?.Counts);
        if (found.Count != 1)
        {
            places = await _places.GetAsync(calls, age.Mark, cancellationToken);
            found = places.Find(text, within?.Counts);
        }

        return found.Count == 1 ? found[0] : throw Failure(places, found, text, within);
    }

    /// <summary>All of them, in a list of that age.</summary>
    public async Task<FrameioList<T>> ListAsync(
        IFrameioCalls calls, ListAge age, CancellationToken cancellationToken) =>
        (await _places.GetAsync(calls, age, cancellationToken)).All;

    /// <summary>All of them as known, whatever the age, or a listing that goes on by itself.</summary>
    public async Task<IReadOnlyList<T>> BrowseAsync(IFrameioCalls calls) =>
        (await _places.BrowseAsync(calls)).All;

    /// <summary>Forgets the list: something in it was changed.</summary>
    public void Forget() => _places.Forget();

    private FrameioException Failure(
        PlaceIndex<T> places,
        IReadOnlyList<T> found,
        string text,
        (Func<T, bool> Counts, string Words)? within)
    {
        string wanted = NameText.Key(text);
        string shown = Misread.Shown(wanted);
        return found.Count switch
        {
            0 when wanted.Length == 0 =>
                new FrameioException(notFound, $"The row names no {noun}: its {noun} is empty."),
            0 => Missing.From(
                places.All,
                notFound,
                $"{within?.Words ?? "The account"} has no {noun} '{shown}'.",
                wanted,
                within?.Counts),
            _ => new FrameioException(
                ambiguous, $"{found.Count} {noun}s are named '{shown}': {string.Join(", ", found.Select(describe))}."),
        };
    }
}
