namespace Frameio.Client.Tests.Bulk;

/// <summary>Says of a sequence what comes how often in a row.</summary>
internal static class Chunks
{
    public static List<(TKey Key, int Count)> ChunkBy<T, TKey>(this IEnumerable<T> items, Func<T, TKey> keyOf)
    {
        List<(TKey Key, int Count)> chunks = [];
        foreach (TKey key in items.Select(keyOf))
        {
            if (chunks.Count > 0 && EqualityComparer<TKey>.Default.Equals(chunks[^1].Key, key))
            {
                chunks[^1] = (key, chunks[^1].Count + 1);
            }
            else
            {
                chunks.Add((key, 1));
            }
        }

        return chunks;
    }
}
