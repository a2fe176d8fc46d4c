namespace FrameioPS.Building.Floors;

/// <summary>
/// The rooms of an assembly, a namespace each with what is below it, in their order: a room may use those before it.
/// </summary>
/// <param name="name">The namespace of the assembly.</param>
/// <param name="rooms">
/// The rooms, by the first part of their namespace after that. Where <see cref="Root"/> isn't among them, it is the
/// last.
/// </param>
internal sealed class House(string name, params IReadOnlyList<string> rooms)
{
    /// <summary>The room of what stands in the assembly's namespace directly.</summary>
    public const string Root = "(root)";

    /// <summary>The namespace of the assembly.</summary>
    public string Name => name;

    /// <summary>The rooms in their order.</summary>
    public IReadOnlyList<string> Rooms { get; } = rooms.Contains(Root) ? rooms : [.. rooms, Root];

    /// <summary>The room that a type is in; null where it is in none.</summary>
    public string? RoomOf(string type)
    {
        if (!type.StartsWith(name + ".", StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = type[(name.Length + 1)..].Split('.');
        string room = parts.Length == 1 ? Root : parts[0];
        return Rooms.Contains(room) ? room : null;
    }

    /// <summary>Those uses whose both ends are in the house.</summary>
    public IEnumerable<TypeUse> Inside(IEnumerable<TypeUse> uses) =>
        uses.Where(use => RoomOf(use.User) is not null && RoomOf(use.Used) is not null);

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
