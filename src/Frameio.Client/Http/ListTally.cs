using System.Text.Json;

namespace Frameio.Client.Http;

/// <summary>How many entries one reading of a list gave, and how many it declares.</summary>
internal sealed class ListTally(Call list)
{
    /// <summary>Pages of a list that says nothing of its length: a million entries.</summary>
    private const int MostPages = 10_000;

    /// <summary>Pages in a row that bring nothing new. Pages may be empty where entries are filtered out.</summary>
    private const int MostIdlePages = 10;

    private readonly HashSet<ulong> _seen = [];
    private int _nameless;
    private int _pages;
    private int _idlePages;

    /// <summary>Different entries so far.</summary>
    public int Read => _seen.Count + _nameless;

    /// <summary>
    /// Entries in all, the most that any page has declared: a list that shrinks while it is read declares fewer later.
    /// Null where no page says it.
    /// </summary>
    public int? Total { get; private set; }

    /// <summary>Whether there are fewer than were declared.</summary>
    public bool IsShort => Read < Total;

    /// <summary>Takes in what a page says of the whole.</summary>
    public void Declare(int? total) => Total = total < Total ? Total : total ?? Total;

    /// <summary>Takes a page in.</summary>
    /// <returns>The entries that this reading hasn't brought yet.</returns>
    /// <exception cref="Errors.FrameioException">The list has no end.</exception>
    public List<JsonElement> Take(IReadOnlyList<JsonElement> page)
    {
        List<JsonElement> news = [.. page.Where(IsNew)];
        _pages++;
        _idlePages = news.Count > 0 ? 0 : _idlePages + 1;
        if (_pages > MostPages || _idlePages > MostIdlePages || Read > MostFor(Total))
        {
            throw ListReader.Broken(
                list, $"it has no end: {Read} entries on {_pages} pages so far, where it declares {Total ?? 0}");
        }

        return news;
    }

    // One null is like another, and each has its place in the list.
    private bool IsNew(JsonElement entry)
    {
        if (entry.ValueKind == JsonValueKind.Object)
        {
            return _seen.Add(EntryKey.OfText(entry));
        }

        _nameless++;
        return true;
    }

    // It may grow while it is read, and the total may leave somebody out.
    private static long MostFor(int? total) =>
        total is { } declared ? (2L * declared) + (10 * Listing.PageSize) : long.MaxValue;
}
