using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Frameio.Client.Http;

/// <summary>The lists of V4, whose pages name the next one.</summary>
internal static class Listing
{
    /// <summary>The largest page the service gives. Source: the vendor's OpenAPI file.</summary>
    public const int PageSize = 100;

    public static IAsyncEnumerable<T> ReadAsync<TItem, T>(
        ServiceTransport transport,
        Call first,
        IReadOnlyDictionary<string, string> query,
        EntryReader<TItem, T> entries,
        CancellationToken cancellationToken)
        where TItem : class
        where T : class =>
        ListReader.ReadAsync(
            first, tally => PagesAsync(transport, first, query, tally, cancellationToken), entries, cancellationToken);

    /// <summary>The pages of one reading, in their order.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<JsonElement>> PagesAsync(
        ServiceTransport transport,
        Call first,
        IReadOnlyDictionary<string, string> query,
        ListTally tally,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, string> wanted = query.ToDictionary(pair => pair.Key, pair => pair.Value);
        wanted["page_size"] = $"{PageSize}";
        wanted["include_total_count"] = "true";

        HashSet<string> seen = new(StringComparer.Ordinal);
        string? next = first.PathAndQuery;
        while (next is not null)
        {
            Call call = new(first.Operation, QueryText.Complete(next, wanted), first.Observer);
            if (!seen.Add(call.PathAndQuery))
            {
                throw ListReader.Broken(first, "its next page is one that was read before");
            }

            Page page = await transport.ReadAsync(call, ServiceJson.Default.Page, cancellationToken);
            tally.Declare(page.TotalCount);
            yield return page.Data ?? throw ListReader.Broken(first, "a page of it has no data");
            next = page.Links?.Next is { Length: > 0 } link ? Local(transport.Service.BaseUri, first, link) : null;
        }
    }

    // The link is a relative path (the vendor's samples). One that leads to another host would carry the token there;
    // so would a path that begins with two slashes once it is resolved again.
    private static string Local(Uri baseUri, Call first, string link) =>
        Uri.TryCreate(baseUri, link, out Uri? uri)
            && ServiceUri.SameOrigin(uri, baseUri) && !uri.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? uri.PathAndQuery
            : throw ListReader.Broken(first, "its next page is on another host");
}
