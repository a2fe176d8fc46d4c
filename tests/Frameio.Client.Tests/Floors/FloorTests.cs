namespace Frameio.Client.Tests.Floors;

/// <summary>The client's rooms stand on each other in one order, which this holds.</summary>
public class FloorTests
{
    private static readonly string _path = typeof(FrameioClient).Assembly.Location;
    private static readonly IReadOnlyList<TypeUse> _uses = CompiledTypes.Uses(_path);

    [Fact]
    public void Every_type_is_in_a_room_and_every_room_has_types()
    {
        IReadOnlyList<string> types = CompiledTypes.Names(_path);

        Assert.Equal([], types.Where(type => Houses.Client.RoomOf(type) is null));
        Assert.Equal(Houses.Client.Rooms, Houses.Client.Rooms.Intersect(types.Select(Houses.Client.RoomOf)));
    }

    [Fact]
    public void No_room_uses_one_that_stands_on_it() => Assert.Equal([], Houses.Client.Upwards(_uses));

    [Fact]
    public void No_room_of_Access_uses_one_that_stands_on_it()
    {
        IReadOnlyList<TypeUse> inside = [.. Houses.Access.Inside(_uses)];

        Assert.Equal(
            Houses.Access.Rooms,
            Houses.Access.Rooms.Intersect(
                inside.SelectMany(use => new[] { use.User, use.Used }).Select(Houses.Access.RoomOf)));
        Assert.Equal([], Houses.Access.Upwards(inside));
    }

    [Fact]
    public void Nobody_knows_V2_but_the_client_that_chooses_it()
    {
        IEnumerable<string> users = _uses
            .Where(use => Houses.Client.RoomOf(use.Used) == "V2" && Houses.Client.RoomOf(use.User) != "V2")
            .Select(use => use.User);

        Assert.Equal([typeof(FrameioClient).FullName], users.Distinct());
    }

    [Fact]
    public void A_use_is_found_wherever_it_stands()
    {
        IReadOnlyList<TypeUse> found = CompiledTypes.Uses(typeof(FloorTests).Assembly.Location);

        foreach (Type used in new[]
        {
            typeof(OfBase), typeof(OfInterface), typeof(OfField), typeof(OfParameter), typeof(OfArgument),
            typeof(OfBody), typeof(OfLater), typeof(OfList), typeof(OfCatch), typeof(OfConstraint),
            typeof(OfAttribute),
        })
        {
            Assert.Contains(new TypeUse(typeof(Neighbour).FullName!, used.FullName!), found);
        }

        Assert.DoesNotContain(new TypeUse(typeof(OfBase).FullName!, typeof(Neighbour).FullName!), found);
    }

    [Fact]
    public void An_arrow_against_the_order_is_told_with_both_ends()
    {
        House house = new("A", "Low", "High");

        TypeUse wrong = Assert.Single(house.Upwards(
        [
            new("A.Low.One", "A.High.Other"),
            new("A.High.Other", "A.Low.One"),
            new("A.Top", "A.High.Other"),
            new("A.Low.X", "A.Low.Y"),
        ]));

        Assert.Equal("A.Low.One uses A.High.Other", $"{wrong}");
        Assert.Throws<InvalidOperationException>(() => house.Upwards([new("A.Elsewhere.One", "A.Low.One")]).ToList());
    }

    [Fact]
    public void What_stands_in_no_room_may_be_the_ground_too()
    {
        House house = new("A", House.Root, "High");

        Assert.Empty(house.Upwards([new("A.High.One", "A.Ground")]));
        Assert.Single(house.Upwards([new("A.Ground", "A.High.One")]));
    }

    [Fact]
    public void The_drawing_shows_each_room_and_each_arrow_once()
    {
        House house = new("A", "Low", "High");

        string drawing = house.Draw(
            [new("A.High.One", "A.Low.One"), new("A.High.Two", "A.Low.Two"), new("A.Top", "A.Low.One")]);

        const string Expected = """
            flowchart BT
                r0["Low"]
                r1["High"]
                r2["(root)"]
                r1 --> r0
                r2 --> r0

            """;
        Assert.Equal(Expected, drawing, ignoreLineEndingDifferences: true);
    }
}
