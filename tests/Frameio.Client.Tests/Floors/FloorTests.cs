namespace Frameio.Client.Tests.Floors;

/// <summary>The client's rooms stand on each other in one order, which this holds.</summary>
public class FloorTests
{
    private static readonly House _client = new(
        "Frameio.Client",
        "Errors",
        "Http",
        "Authentication",
        "Accounts",
        "Users",
        "Groups",
        "Workspaces",
        "Projects",
        "Directory",
        "Access",
        "V2");

    private static readonly string _path = typeof(FrameioClient).Assembly.Location;
    private static readonly IReadOnlyList<TypeUse> _uses = CompiledTypes.Uses(_path);

    [Fact]
    public void Every_type_is_in_a_room_and_every_room_has_types()
    {
        IReadOnlyList<string> types = CompiledTypes.Names(_path);

        Assert.Equal([], types.Where(type => _client.RoomOf(type) is null));
        Assert.Equal(_client.Rooms, _client.Rooms.Intersect(types.Select(_client.RoomOf)));
    }

    [Fact]
    public void No_room_uses_one_that_stands_on_it() => Assert.Equal([], _client.Upwards(_uses));

    [Fact]
    public void Nobody_knows_V2_but_the_client_that_chooses_it()
    {
        IEnumerable<string> users = _uses
            .Where(use => _client.RoomOf(use.Used) == "V2" && _client.RoomOf(use.User) != "V2").Select(use => use.User);

        Assert.Equal([typeof(FrameioClient).FullName], users.Distinct());
    }

    [Fact]
    public void A_use_is_found_wherever_it_stands()
    {
        IReadOnlyList<TypeUse> found = CompiledTypes.Uses(typeof(FloorTests).Assembly.Location);

        foreach (Type used in new[]
        {
            typeof(OfBase), typeof(OfInterface), typeof(OfField), typeof(OfParameter), typeof(OfArgument), typeof(OfBody),
            typeof(OfLater), typeof(OfList), typeof(OfCatch), typeof(OfConstraint), typeof(OfAttribute),
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
            new("A.Low.One", "A.High.Other"), new("A.High.Other", "A.Low.One"), new("A.Top", "A.High.Other"), new("A.Low.X", "A.Low.Y"),
        ]));

        Assert.Equal("A.Low.One uses A.High.Other", $"{wrong}");
        Assert.Throws<InvalidOperationException>(() => house.Upwards([new("A.Elsewhere.One", "A.Low.One")]).ToList());
    }

    [Fact]
    public void The_drawing_shows_each_room_and_each_arrow_once()
    {
        House house = new("A", "Low", "High");

        string drawing = house.Draw([new("A.High.One", "A.Low.One"), new("A.High.Two", "A.Low.Two"), new("A.Top", "A.Low.One")]);

        Assert.Equal(
            "flowchart BT\n    r0[\"Low\"]\n    r1[\"High\"]\n    r2[\"(root)\"]\n    r1 --> r0\n    r2 --> r0\n", drawing);
    }
}
