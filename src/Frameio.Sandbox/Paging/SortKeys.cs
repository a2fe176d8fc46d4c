namespace Frameio.Sandbox.Paging;

/// <summary>
/// The texts a list can be sorted by, by the name they have in <c>sort</c> without <c>_asc</c> or <c>_desc</c>.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class SortKeys<T> : Dictionary<string, Func<T, string?>>
{
    /// <summary>Reads a <c>sort</c> such as <c>name_desc</c>; null is the order of creation.</summary>
    public (Func<T, string> KeyOf, bool Descending) Read(string? sort)
    {
        if (sort is null)
        {
            return (_ => string.Empty, false);
        }

        int suffix = sort.LastIndexOf('_');
        Func<T, string?> text = this[sort[..suffix]];

        // Upper case, so that the order is the one people expect of names and addresses; missing ones come first.
        return (item => text(item)?.ToUpperInvariant() ?? string.Empty, sort[suffix..] == "_desc");
    }
}
