using FrameioPS.Building;

namespace FrameioPS.Tests.Floors;

/// <summary>
/// The module's rooms stand on each other in one order, which this holds as the client's tests hold theirs.
/// </summary>
public class ModuleFloorTests
{
    private static readonly string _folder = BuiltModule.FolderOf("net8.0");
    private static readonly string _path = Path.Combine(_folder, "FrameioPS.dll");

    private static readonly IReadOnlyList<TypeUse> _uses =
        CompiledTypes.Uses(_path, Path.Combine(_folder, "dependencies"), RestoredPowerShell.Folder);

    [Fact]
    public void Every_type_is_in_a_room_and_every_room_has_types()
    {
        IReadOnlyList<string> types = CompiledTypes.Names(_path);

        Assert.Equal([], types.Where(type => Houses.Module.RoomOf(type) is null));
        Assert.Equal(Houses.Module.Rooms, Houses.Module.Rooms.Intersect(types.Select(Houses.Module.RoomOf)));
    }

    [Fact]
    public void No_room_uses_one_that_stands_on_it() => Assert.Equal([], Houses.Module.Upwards(_uses));
}
