using System.Runtime.CompilerServices;
using System.Text.Json;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>
/// Reads a long list from both ends at once, by two orders of sort, until they meet and the count agrees: half as many
/// waits for an answer as pages. Whatever doesn't add up ends as a straight reading would.
/// </summary>
/// <param name="transport">What it goes through.</param>
/// <param name="list">The call for the list.</param>
/// <param name="query">Its parameters, besides those for pages and order.</param>
/// <param name="sortKey">What the service sorts it by; a key that few entries share.</param>
internal sealed class BothEnds(
    ServiceTransport transport, Call list, IReadOnlyDictionary<string, string> query, string sortKey)
{
    /// <summary>Entries of a list that isn't worth it.</summary>
    public const int Few = 5 * Listing.PageSize;

    private readonly ServiceTransport _transport = transport;
    private readonly Call _list = list;
    private readonly IReadOnlyDictionary<string, string> _query = query;
    private readonly string _sortKey = sortKey;
    private bool _wasRead;

    /// <summary>The pages of one reading. Another one is straight: the first didn't add up.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JsonElement>> PagesAsync(
        ListTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isFirst = !_wasRead;
        _wasRead = true;
        await using IAsyncEnumerator<IReadOnlyList<JsonElement>> straight =
            Listing.PagesAsync(_transport, _list, _query, tally, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
        for (int page = 1; await straight.MoveNextAsync(); page++)
        {
            yield return straight.Current;

            // The first page says how many there are.
            if (page > 1 || !isFirst || !(tally.Total > Few))
            {
                continue;
            }

            await using Chain first = new(this, "asc", cancellationToken);
            await using Chain last = new(this, "desc", cancellationToken);
            if (!await AreSortedAsync(first, last))
            {
                continue;
            }

            bool isMet = false;
            bool isOver = false;
            while (!isOver)
            {
                tally.Declare(first.Total);
                tally.Declare(last.Total);
                foreach (Chain chain in (Chain[])[first, last])
                {
                    if (chain.TakePage() is { } entries)
                    {
                        isMet |= entries.Any((chain == first ? last : first).Has);
                        yield return entries;
                    }
                }

                isOver = first.IsOver || last.IsOver || (isMet && !tally.IsShort);
                if (!isOver)
                {
                    // Where they have met and something is missing, the one goes on to the end by itself; and where
                    // nothing is missing and they haven't met, it takes one more page to be sure.
                    bool isOneEnough = isMet || !tally.IsShort;
                    await Task.WhenAll(first.MoveAsync(), isOneEnough ? Task.CompletedTask : last.MoveAsync());
                }
            }

            yield break;
        }
    }

    // A service that knows no such order may say so.
    private static async Task<bool> AreSortedAsync(Chain first, Chain last)
    {
        try
        {
            await Task.WhenAll(first.MoveAsync(), last.MoveAsync());
            return true;
        }
        catch (FrameioException refusal) when (refusal.Kind == FrameioErrorKind.RejectedByServer)
        {
            return false;
        }
    }

    /// <summary>The list in one order.</summary>
    private sealed class Chain : IAsyncDisposable
    {
        private readonly ListTally _tally;
        private readonly HashSet<ulong> _seen = [];
        private readonly IAsyncEnumerator<IReadOnlyList<JsonElement>> _pages;
        private IReadOnlyList<JsonElement>? _page;

        public Chain(BothEnds ends, string order, CancellationToken cancellationToken)
        {
            _tally = new ListTally(ends._list);
            Dictionary<string, string> sorted = ends._query.ToDictionary(pair => pair.Key, pair => pair.Value);
            sorted["sort"] = $"{ends._sortKey}_{order}";
            _pages = Listing.PagesAsync(ends._transport, ends._list, sorted, _tally, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
        }

        /// <summary>Entries in all, as its pages declare them.</summary>
        public int? Total => _tally.Total;

        /// <summary>Whether it came to the other end.</summary>
        public bool IsOver { get; private set; }

        /// <summary>Whether it brought an entry.</summary>
        public bool Has(JsonElement entry) => _seen.Contains(EntryKey.OfText(entry));

        /// <summary>Asks for the next page.</summary>
        public async Task MoveAsync()
        {
            IsOver = !await _pages.MoveNextAsync();
            _page = IsOver ? null : _pages.Current;
        }

        /// <summary>The page that came, once; null where none did.</summary>
        public IReadOnlyList<JsonElement>? TakePage()
        {
            IReadOnlyList<JsonElement>? page = _page;
            _page = null;
            _seen.UnionWith((page ?? []).Select(EntryKey.OfText));
            return page;
        }

        public ValueTask DisposeAsync() => _pages.DisposeAsync();
    }
}
