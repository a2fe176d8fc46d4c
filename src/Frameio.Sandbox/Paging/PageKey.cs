namespace Frameio.Sandbox.Paging;

/// <summary>
/// The place of a record in a sorted list: where the next page goes on, whatever has been removed meanwhile.
/// </summary>
/// <param name="Text">The sort key.</param>
/// <param name="Ordinal">The order of creation, for equal keys.</param>
internal readonly record struct PageKey(string Text, long Ordinal) : IComparable<PageKey>
{
    /// <inheritdoc/>
    public int CompareTo(PageKey other)
    {
        int byText = string.CompareOrdinal(Text, other.Text);
        return byText != 0 ? byText : Ordinal.CompareTo(other.Ordinal);
    }
}
