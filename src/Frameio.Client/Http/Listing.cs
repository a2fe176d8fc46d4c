using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>Reads a list to its end and notices when it ends early.</summary>
internal static class Listing
{
    /// <summary>The largest page the service gives. Source: the vendor's OpenAPI file.</summary>
    public const int PageSize = 100;

    public static async IAsyncEnumerable<T> ReadAsync<T>(
        ServiceTransport transport,
        Call first,
        IReadOnlyDictionary<string, string> query,
        JsonTypeInfo<Page<T>> type,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, string> wanted = query.ToDictionary(pair => pair.Key, pair => pair.Value);
        wanted["page_size"] = $"{PageSize}";
        wanted["include_total_count"] = "true";

        HashSet<string> seen = new(StringComparer.Ordinal);
        string? next = first.PathAndQuery;
        int read = 0;
        int? total = null;
        while (next is not null)
        {
            Call call = new(first.Operation, QueryText.Complete(next, wanted), first.Observer);
            if (!seen.Add(call.PathAndQuery))
            {
                throw Broken(first, "its next page is one that was read before");
            }

            Page<T> page = await transport.ReadAsync(call, type, cancellationToken);
            foreach (T item in page.Data ?? throw Broken(first, "a page of it has no data"))
            {
                read++;
                yield return item ?? throw Broken(first, "an entry of it is null");
            }

            total = page.TotalCount ?? total;
            next = page.Links?.Next is { Length: > 0 } link ? Local(transport.Service.BaseUri, first, link) : null;
        }

        if (read < total)
        {
            throw Broken(first, $"it ended after {read} of {total} entries");
        }
    }

    // The link is a relative path (the vendor's samples). One that leads to another host would carry the token there;
    // so would a path that begins with two slashes once it is resolved again.
    private static string Local(Uri baseUri, Call first, string link) =>
        Uri.TryCreate(baseUri, link, out Uri? uri)
            && ServiceUri.SameOrigin(uri, baseUri) && !uri.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? uri.PathAndQuery
            : throw Broken(first, "its next page is on another host");

    /// <summary>The exception for a list from which no conclusion must be drawn.</summary>
    public static FrameioException Broken(Call first, string how) =>
        new(FrameioErrorKind.UnexpectedAnswer, $"The list {first} can't be trusted: {how}.");
}
