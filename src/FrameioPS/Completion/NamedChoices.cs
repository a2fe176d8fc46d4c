using Frameio.Client.Directory;

namespace FrameioPS.Completion;

/// <summary>
/// Things with a name and an id to choose from: by name, since that is what people can read. One of several namesakes,
/// or one whose name can't be typed, is completed to its id, because its name would end in an error that asks for the
/// id.
/// </summary>
internal static class NamedChoices
{
    /// <param name="items">The things.</param>
    /// <param name="describe">
    /// Id and name of a thing, where it is, for telling namesakes apart, and what more there is to know.
    /// </param>
    public static IEnumerable<Choice> Of<T>(
        IEnumerable<T> items, Func<T, (string Id, string Name, string? Place, string Tooltip)> describe)
    {
        List<(string Id, string Name, string? Place, string Tooltip)> all =
            [.. items.Select(describe).Select(item => item with { Name = CellText.Clean(item.Name) })];
        ILookup<string, string> namesakes =
            all.ToLookup(item => item.Name, item => item.Id, StringComparer.OrdinalIgnoreCase);
        return all.OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)
            .Select(item => namesakes[item.Name].Take(2).Count() == 1 && TypedWord.CanSay(item.Name)
            ? new Choice(item.Name, item.Name, item.Tooltip, item.Id, item.Name)
            : new Choice(item.Id, $"{item.Name} ({item.Place ?? item.Id})", item.Tooltip, item.Id, item.Name));
    }
}
