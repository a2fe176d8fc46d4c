using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>The entries of a list, and whether they are all.</summary>
/// <param name="entries">What it gave.</param>
/// <param name="gap">Why it isn't whole; null where it is.</param>
[SuppressMessage("Naming", "CA1710", Justification = "A list is what it is, and what everybody calls it.")]
public sealed class FrameioList<T>(IReadOnlyList<T> entries, FrameioException? gap = null) : IReadOnlyList<T>
{
    /// <summary>
    /// Whether the list gave as many entries as it declares. One that doesn't is good for finding, and never for
    /// deciding that something isn't there.
    /// </summary>
    public bool IsWhole => gap is null;

    /// <summary>Why nobody can say by it that something isn't there; null where it is whole.</summary>
    public FrameioException? Gap => gap;

    /// <summary>The list, where by it something is decided.</summary>
    /// <exception cref="FrameioException">Why it isn't whole.</exception>
    public FrameioList<T> Whole() => gap is null ? this : throw gap;

    /// <inheritdoc/>
    public int Count => entries.Count;

    /// <inheritdoc/>
    public T this[int index] => entries[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Ways to go on with a list that isn't whole.</summary>
public static class FrameioLists
{
    /// <summary>Reads a list to its end, whole or not.</summary>
    public static async Task<FrameioList<T>> ReadAllAsync<T>(
        this IAsyncEnumerable<T> list, CancellationToken cancellationToken = default)
    {
        List<T> entries = [];
        try
        {
            await foreach (T entry in list.WithCancellation(cancellationToken))
            {
                entries.Add(entry);
            }

            return new FrameioList<T>(entries);
        }
        catch (FrameioException gap) when (gap.IsIncompleteList)
        {
            return new FrameioList<T>(entries, gap);
        }
    }

    /// <summary>What a list gives, as it comes, for showing: that it isn't whole is told to whoever watches.</summary>
    public static async IAsyncEnumerable<T> AsFarAsItGoes<T>(
        this IAsyncEnumerable<T> list, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IAsyncEnumerator<T> entries = list.GetAsyncEnumerator(cancellationToken);
        await using (entries)
        {
            while (await HasNextAsync(entries))
            {
                yield return entries.Current;
            }
        }
    }

    private static async ValueTask<bool> HasNextAsync<T>(IAsyncEnumerator<T> entries)
    {
        try
        {
            return await entries.MoveNextAsync();
        }
        catch (FrameioException gap) when (gap.IsIncompleteList)
        {
            return false;
        }
    }
}
