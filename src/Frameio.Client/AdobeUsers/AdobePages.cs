using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Http;

namespace Frameio.Client.AdobeUsers;

/// <summary>The lists of Adobe's User Management API, whose pages have numbers and say which is the last.</summary>
internal static class AdobePages
{
    private const string Total = "X-Total-Count";

    /// <summary>Reads a list to its end.</summary>
    /// <param name="transport">The way to the service.</param>
    /// <param name="call">The call for a page, by its number from 0.</param>
    /// <param name="entriesOf">The entries of a page; null where it has none.</param>
    /// <param name="type">An entry in its wire shape.</param>
    /// <param name="read">What it says; null for an entry that can't be used.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IAsyncEnumerable<T> ReadAsync<TItem, T>(
        ServiceTransport transport,
        Func<int, Call> call,
        Func<AdobePage, List<JsonElement>?> entriesOf,
        JsonTypeInfo<TItem> type,
        Func<TItem, T?> read,
        CancellationToken cancellationToken)
        where TItem : class
        where T : class => ListReader.ReadAsync(
            call(0),
            tally => PagesAsync(transport, call, entriesOf, tally, cancellationToken),
            new EntryReader<TItem, T>(type, read),
            cancellationToken);

    private static async IAsyncEnumerable<IReadOnlyList<JsonElement>> PagesAsync(
        ServiceTransport transport,
        Func<int, Call> call,
        Func<AdobePage, List<JsonElement>?> entriesOf,
        ListTally tally,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int number = 0; ; number++)
        {
            Call asked = call(number);
            Answer answer = await transport.ExchangeAsync(asked, cancellationToken);
            AdobePage page = answer.Status == 200 && answer.Read(AdobeJson.Default.AdobePage) is { } whole
                ? whole
                : throw answer.Unreadable(asked);
            bool isPast = page.Result == "Not found";
            if (page.LastPage is null && !isPast)
            {
                throw answer.Unreadable(asked);
            }

            tally.Declare(TotalOf(answer));
            yield return entriesOf(page)
                ?? (isPast ? [] : throw ListReader.Broken(asked, "a page of it has no entries"));
            if (isPast || page.LastPage == true)
            {
                yield break;
            }
        }
    }

    private static int? TotalOf(Answer answer) =>
        answer.Headers.TryGetValues(Total, out IEnumerable<string>? values)
            && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out int total)
            ? total
            : null;
}
