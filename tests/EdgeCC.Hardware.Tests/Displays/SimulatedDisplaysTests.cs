using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Displays;

public sealed class SimulatedDisplaysTests : DisplayContract
{
    private readonly SimulatedDisplays _displays = new(Devices);

    private protected override IDisplayPort Port => _displays;

    private protected override ImmutableArray<string> SeenOn(DeviceModel device) => _displays.Seen(Name(device));

    [Fact]
    public void Every_display_is_drawn_as_what_it_is_made_of()
    {
        foreach (var display in _displays.Displays)
        {
            _displays.Show(display.Display, new DisplayFrame(["18"], 7));
        }

        var pictures = _displays.Pictures();
        Assert.Equal(_displays.Displays.Select(display => display.Display), pictures.Select(picture => picture.Display));
        Assert.All(pictures, picture => Assert.Equal(7, picture.Brightness));
        var letters = pictures.First(picture => picture.Look == DisplayLook.Lcd).Rows;
        Assert.Equal([".#....###..", "##...#...#."], letters.Take(2).Select(row => row[1..12]));
    }
}
