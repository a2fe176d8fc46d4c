using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>
/// Reads a list of V2 to its end and notices when it ends early. The lists are bare arrays; where they stand is in
/// headers, any of which may be missing, and some answers aren't paged at all.
/// </summary>
internal static class LegacyListing
{
    /// <summary>What is asked for. The largest page isn't published; V4's is the same.</summary>
    public const int PageSize = 100;

    public static async IAsyncEnumerable<T> ReadAsync<T>(
        LegacyTransport transport,
        Call call,
        JsonTypeInfo<List<T>> type,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : LegacyRecord
    {
        // By the first record of each, a page that was read before is recognised: a server that knows no pages gives
        // its first for ever.
        HashSet<string> beginnings = new(StringComparer.Ordinal);
        int read = 0;
        int? total = null;
        for (int page = 1; ; page++)
        {
            Call next =
                call.WithQuery(new Dictionary<string, string> { ["page"] = $"{page}", ["page_size"] = $"{PageSize}" });
            Answer answer = await transport.ExchangeAsync(next, cancellationToken);
            List<T> records = answer.Read(type) ?? throw answer.Unreadable(next);
            if (records.Count > 0 && !beginnings.Add(records[0]?.Id ?? string.Empty))
            {
                throw Listing.Broken(call, "its next page is one that was read before");
            }

            foreach (T record in records)
            {
                read++;
                if ((record ?? throw Listing.Broken(call, "an entry of it is null")).DeletedAt is null)
                {
                    yield return record;
                }
            }

            PageHeaders place = PageHeaders.From(answer.Headers);
            total = place.Total ?? total;
            if (records.Count == 0 || IsLast(place, page, records.Count, read, total))
            {
                break;
            }
        }

        if (read < total)
        {
            throw Listing.Broken(call, $"it ended after {read} of {total} entries");
        }
    }

    // Without a word on the number of pages or entries, a page that isn't exactly full is the last: short of it the
    // list ended, beyond it nothing was paged.
    private static bool IsLast(PageHeaders headers, int page, int records, int read, int? total)
    {
        if (headers.TotalPages is { } pages)
        {
            return page >= pages;
        }

        return total is { } all ? read >= all : records != (headers.PerPage ?? PageSize);
    }
}
