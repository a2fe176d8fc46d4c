using System.Runtime.CompilerServices;
using System.Text.Json;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>
/// Reads a list to its end, of whatever generation. A list that gives fewer entries than it declares is read again,
/// since it may have shrunk meanwhile and entries slipped past; and one that stays short ends in an exception, behind
/// everything that it gave.
/// </summary>
internal static class ListReader
{
    /// <summary>How often a list is read at most. What is still missing then isn't in it.</summary>
    private const int MostReadings = 3;

    /// <param name="list">The call for the list.</param>
    /// <param name="readPages">Its pages in their order, which tell the tally what they declare.</param>
    /// <param name="entries">What its entries say.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.UnexpectedAnswer"/>: the list isn't whole, or no list. See
    /// <see cref="FrameioException.IsIncompleteList"/>.
    /// </exception>
    public static async IAsyncEnumerable<T> ReadAsync<TItem, T>(
        Call list,
        Func<ListTally, IAsyncEnumerable<IReadOnlyList<JsonElement>>> readPages,
        EntryReader<TItem, T> entries,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TItem : class
        where T : class
    {
        HashSet<ulong> known = [];
        ListTally? before = null;
        for (int reading = 1; ; reading++)
        {
            ListTally tally = new(list);
            bool isNews = false;
            await foreach (IReadOnlyList<JsonElement> page in readPages(tally).WithCancellation(cancellationToken))
            {
                // A page that shifted by a place brings an entry again.
                foreach (JsonElement entry in tally.Take(page))
                {
                    bool isKnown = !known.Add(entries.KeyOf(entry)) && before is not null;
                    isNews |= !isKnown;
                    if (!isKnown && entries.Read(entry) is { } record)
                    {
                        yield return record;
                    }
                }
            }

            if (!tally.IsShort)
            {
                entries.TellWhatIsLeftOut(list);
                yield break;
            }

            // Where a second reading tells nothing else, so would a third.
            bool isSame = before?.Read == tally.Read && before.Total == tally.Total && !isNews;
            if (reading == MostReadings || isSame)
            {
                entries.TellWhatIsLeftOut(list);
                throw Short(list, tally);
            }

            before = tally;
        }
    }

    /// <summary>The exception for a list from which no conclusion must be drawn.</summary>
    public static FrameioException Broken(Call list, string how) =>
        new(FrameioErrorKind.UnexpectedAnswer, $"The list {list} can't be trusted: {how}.");

    /// <summary>
    /// The exception at the end of a list that declares more than it gave, which is told to whoever watches: who goes
    /// on with what there is has to know.
    /// </summary>
    private static FrameioException Short(Call list, ListTally tally)
    {
        string how = $"it ended after {tally.Read} of {tally.Total} entries";
        list.Observer?.OnNotice(
            $"The list {list} isn't whole: {how}. What it gave is used, and nothing is taken for absent by it.");
        return new FrameioException(FrameioErrorKind.UnexpectedAnswer, $"The list {list} can't be trusted: {how}.")
        {
            IsIncompleteList = true,
        };
    }
}
