using System.Runtime.CompilerServices;
using System.Text.Json;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>Reads a list to its end, of whatever generation, and notices when it ends early.</summary>
internal static class ListReader
{
    /// <param name="list">The call for the list.</param>
    /// <param name="readPages">Its pages in their order, which tell the tally what they declare.</param>
    /// <param name="entries">What its entries say.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<T> ReadAsync<TItem, T>(
        Call list,
        Func<ListTally, IAsyncEnumerable<IReadOnlyList<JsonElement>>> readPages,
        EntryReader<TItem, T> entries,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TItem : class
        where T : class
    {
        ListTally tally = new();
        await foreach (IReadOnlyList<JsonElement> page in readPages(tally).WithCancellation(cancellationToken))
        {
            foreach (JsonElement entry in page)
            {
                tally.Count();
                if (entries.Read(entry) is { } record)
                {
                    yield return record;
                }
            }
        }

        entries.TellWhatIsLeftOut(list);
        if (tally.IsShort)
        {
            throw Broken(list, $"it ended after {tally.Read} of {tally.Total} entries");
        }
    }

    /// <summary>The exception for a list from which no conclusion must be drawn.</summary>
    public static FrameioException Broken(Call list, string how) =>
        new(FrameioErrorKind.UnexpectedAnswer, $"The list {list} can't be trusted: {how}.");
}
