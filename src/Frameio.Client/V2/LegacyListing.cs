using System.Runtime.CompilerServices;
using System.Text.Json;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>
/// The lists of V2: bare arrays. Where they stand is in headers, any of which may be missing, and some answers aren't
/// paged at all.
/// </summary>
internal static class LegacyListing
{
    /// <summary>What is asked for. The largest page isn't published; V4's is the same.</summary>
    public const int PageSize = 100;

    public static IAsyncEnumerable<T> ReadAsync<TRecord, T>(
        LegacyTransport transport, Call call, EntryReader<TRecord, T> records, CancellationToken cancellationToken)
        where TRecord : LegacyRecord
        where T : class =>
        ListReader.ReadAsync(
            call, tally => PagesAsync(transport, call, tally, cancellationToken), records, cancellationToken);

    private static async IAsyncEnumerable<IReadOnlyList<JsonElement>> PagesAsync(
        LegacyTransport transport,
        Call call,
        ListTally tally,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // By the first record of each, a page that was read before is recognised: a server that knows no pages gives
        // its first for ever.
        HashSet<string> beginnings = new(StringComparer.Ordinal);
        for (int page = 1; ; page++)
        {
            Call next =
                call.WithQuery(new Dictionary<string, string> { ["page"] = $"{page}", ["page_size"] = $"{PageSize}" });
            Answer answer = await transport.ExchangeAsync(next, cancellationToken);
            List<JsonElement> records =
                answer.Read(LegacyJson.Default.ListJsonElement) ?? throw answer.Unreadable(next);
            if (records.Count > 0 && !beginnings.Add(records[0].GetRawText()))
            {
                throw ListReader.Broken(call, "its next page is one that was read before");
            }

            PageHeaders place = PageHeaders.From(answer.Headers);
            tally.Declare(place.Total);
            yield return records;
            if (records.Count == 0 || IsLast(place, page, records.Count, tally))
            {
                break;
            }
        }
    }

    // Without a word on the number of pages or entries, a page that isn't exactly full is the last: short of it the
    // list ended, beyond it nothing was paged.
    private static bool IsLast(PageHeaders headers, int page, int records, ListTally tally)
    {
        if (headers.TotalPages is { } pages)
        {
            return page >= pages;
        }

        return tally.Total is { } all ? tally.Read >= all : records != (headers.PerPage ?? PageSize);
    }
}
