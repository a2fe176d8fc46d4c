using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Frameio.Client.Http;

/// <summary>
/// Makes records of a list's entries, each by itself, so that one that can't be used is left out and the rest goes on.
/// </summary>
/// <param name="type">The entry in its wire shape.</param>
/// <param name="read">The record of an entry; null for one that can't be used.</param>
/// <param name="isGone">Whether an entry is about what is there no more; null where lists hold no such entries.</param>
/// <param name="keyOf">By what an entry is recognised; null for <see cref="EntryKey.Of"/>.</param>
internal sealed class EntryReader<TItem, T>(
    JsonTypeInfo<TItem> type,
    Func<TItem, T?> read,
    Func<TItem, bool>? isGone = null,
    Func<JsonElement, ulong>? keyOf = null)
    where TItem : class
    where T : class
{
    private string? _firstOdd;
    private int _odd;

    /// <summary>By what an entry is recognised in another reading of its list.</summary>
    public ulong KeyOf(JsonElement entry) => (keyOf ?? EntryKey.Of)(entry);

    /// <summary>The record of an entry; null for one that is left out.</summary>
    public T? Read(JsonElement entry)
    {
        TItem? item = Parse(entry);
        if (item is not null && isGone?.Invoke(item) == true)
        {
            return null;
        }

        T? record = item is null ? null : read(item);
        if (record is null)
        {
            _odd++;
            _firstOdd ??= entry.GetRawText();
        }

        return record;
    }

    /// <summary>Says once what was left out, if anything was.</summary>
    public void TellWhatIsLeftOut(Call list)
    {
        if (_odd > 0)
        {
            list.Observer?.OnNotice(
                $"The list {list} has {(_odd == 1 ? "an entry" : $"{_odd} entries")} without an id that can be used, "
                    + "or of an unknown shape, and goes on without: "
                    + AnswerText.Excerpt(list.Operation, _firstOdd!));
        }
    }

    private TItem? Parse(JsonElement entry)
    {
        try
        {
            return entry.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
