namespace Frameio.Client.Tests.Floors;

/// <summary>
/// The rooms of an assembly, a namespace each with what is below it, in their order: a room may use those before it.
/// </summary>
/// <param name="root">The namespace of the assembly. What stands in it directly is the last room.</param>
/// <param name="rooms">The rooms, by the first part of their namespace after the root.</param>
internal sealed class House(string root, params IReadOnlyList<string> rooms)
{
    /// <summary>What the last room is called, which has no name of its own.</summary>
    private const string Last = "(root)";

    /// <summary>The rooms in their order.</summary>
    public IReadOnlyList<string> Rooms { get; } = [.. rooms, Last];

    /// <summary>The room that a type is in; null where it is in none.</summary>
    public string? RoomOf(string type)
    {
        if (!type.StartsWith(root + ".", StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = type[(root.Length + 1)..].Split('.');
        string room = parts.Length == 1 ? Last : parts[0];
        return Rooms.Contains(room) ? room : null;
    }

    /// <summary>Those uses that go to a room further down.</summary>
    public IEnumerable<TypeUse> Upwards(IEnumerable<TypeUse> uses) =>
        uses.Where(use => Floor(use.User) < Floor(use.Used));

    /// <summary>The rooms and who uses whom, as a drawing in Mermaid's language.</summary>
    public string Draw(IEnumerable<TypeUse> uses)
    {
        IEnumerable<(int From, int To)> arrows = uses.Select(use => (Floor(use.User), Floor(use.Used)));
        IEnumerable<string> lines =
        [
            "flowchart BT",
            .. Rooms.Select((room, floor) => $"    r{floor}[\"{room}\"]"),
            .. arrows.Where(arrow => arrow.From != arrow.To).Distinct().Order()
                .Select(arrow => $"    r{arrow.From} --> r{arrow.To}"),
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private int Floor(string type) => RoomOf(type) is { } room
        ? Rooms.ToList().IndexOf(room)
        : throw new InvalidOperationException($"{type} is in no room.");
}
