using EdgeCC.Board;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;

namespace EdgeCC.Hardware.Tests.Boards;

/// <summary>What a person relies on who wires one of the boards that are shipped.</summary>
public sealed class ShippedBoardsTests
{
    /// <summary>Raspberry Pi documentation, "GPIO and the 40-pin header".</summary>
    [Theory]
    [InlineData(3, 2)]
    [InlineData(5, 3)]
    [InlineData(7, 4)]
    [InlineData(8, 14)]
    [InlineData(10, 15)]
    [InlineData(11, 17)]
    [InlineData(12, 18)]
    [InlineData(13, 27)]
    [InlineData(19, 10)]
    [InlineData(21, 9)]
    [InlineData(23, 11)]
    [InlineData(24, 8)]
    [InlineData(26, 7)]
    [InlineData(37, 26)]
    [InlineData(40, 21)]
    public void A_header_pin_carries_the_line_the_maker_says(int pin, int line) =>
        Assert.Equal(line, PinHeader.RaspberryPi.PinOf(pin)!.Line);

    [Fact]
    public void The_header_has_28_lines_each_once()
    {
        var lines = PinHeader.RaspberryPi.Pins.Select(pin => pin.Line).OfType<int>();
        Assert.Equal(Enumerable.Range(0, 28), lines.Order());
    }

    [Theory]
    [InlineData("raspberry-pi-4", "pinctrl-bcm2711")]
    [InlineData("raspberry-pi-5", "pinctrl-rp1")]
    [InlineData("edgecc-rev-a", "pinctrl-bcm2711")]
    public void A_board_names_the_chip_its_header_hangs_on(string name, string label)
    {
        var board = Load(name);
        Assert.Equal(label, board.Chips.Single(chip => chip.Chip == board.Header!.Chip).Label);
        Assert.Equal(2, board.Pins.Single(use => use.User == "bus i2c-1 sda").Line);
        Assert.Equal(3, board.Pins.Single(use => use.User == "bus i2c-1 scl").Line);
    }

    [Fact]
    public void The_carrier_has_what_it_is_ordered_for()
    {
        var board = Load("edgecc-rev-a");
        Assert.Equal((2, 2, 4, 4), (board.Stations.Length, board.Trunks.Length, board.Lamps.Length, board.Buttons.Length));
        Assert.Equal(Enum.GetValues<OutputFunction>(), board.Outputs.Select(output => output.Function));
        Assert.Contains(board.Inputs, input => input.Function == InputFunction.Tamper);
        Assert.Contains(board.Devices, device => device.Kind == DeviceKind.Hd44780);
        Assert.Contains(board.Devices, device => device.Kind == DeviceKind.Max7219Matrix);
    }

    [Theory]
    [InlineData("raspberry-pi-4")]
    [InlineData("raspberry-pi-5")]
    [InlineData("edgecc-rev-a")]
    [InlineData("arm64")]
    [InlineData("simulated")]
    public void Its_picture_and_its_list_name_every_lamp_part_and_test_point(string name)
    {
        var board = Load(name);
        var picture = System.Xml.Linq.XDocument.Parse(WiringPicture.Draw(board)).Root!.Value;
        Assert.All(board.Lamps, lamp => Assert.Contains($"Lamp {lamp.Label}", picture, StringComparison.Ordinal));
        Assert.All(board.Devices, device => Assert.Contains(Wires.Address(device), picture, StringComparison.Ordinal));

        var list = BoardListing.Write(board);
        Assert.All(board.Parts, part => Assert.Contains(part.Part, list, StringComparison.Ordinal));
        Assert.All(board.TestPoints, point => Assert.Contains(point.Expect, list, StringComparison.Ordinal));
    }

    private static BoardModel Load(string name) =>
        BoardFile.Load(Path.Combine(AppContext.BaseDirectory, "boards", $"{name}.json"), []) ?? throw new InvalidOperationException(name);
}
