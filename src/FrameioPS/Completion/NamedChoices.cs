using Frameio.Client.Directory;

namespace FrameioPS.Completion;

/// <summary>
/// Things with a name and an id to choose from: by name, since that is what people can read. One of several namesakes
/// is completed to its long name, and to its id where it has none, or one that can't be typed: a name that several bear
/// would end in an error that asks for the id.
/// </summary>
internal static class NamedChoices
{
    /// <param name="items">The things.</param>
    /// <param name="describe">
    /// Id and name of a thing, where it is and what it is called then, for telling namesakes apart, and what more there
    /// is to know.
    /// </param>
    public static IEnumerable<Choice> Of<T>(
        IEnumerable<T> items,
        Func<T, (string Id, string Name, string? Place, string? LongName, string Tooltip)> describe)
    {
        List<(string Id, string Name, string? Place, string? LongName, string Tooltip)> all =
            [.. items.Select(describe).Select(item => item with { Name = CellText.Clean(item.Name) })];

        // A text means the thing of that name before one of that long name.
        ILookup<string, string> bearers = all
            .SelectMany(item => new[] { (Text: item.Name, item.Id), (Text: item.LongName, item.Id) })
            .Where(pair => pair.Text is not null)
            .ToLookup(pair => pair.Text!, pair => pair.Id, StringComparer.OrdinalIgnoreCase);
        bool IsTheOne(string? name) =>
            name is not null && bearers[name].Take(2).Count() == 1 && TypedWord.CanSay(name);
        return all.OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)
            .Select(item => IsTheOne(item.Name)
                ? Choose(item.Name, item.Name, item)
                : Choose(
                    IsTheOne(item.LongName) ? item.LongName! : item.Id,
                    $"{item.Name} ({item.Place ?? item.Id})",
                    item));
    }

    private static Choice Choose(
        string text,
        string label,
        (string Id, string Name, string? Place, string? LongName, string Tooltip) item) =>
        new(text, label, item.Tooltip, item.Id, item.Name, item.LongName);
}
