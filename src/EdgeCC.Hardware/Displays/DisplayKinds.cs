using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Displays;

/// <summary>What kinds of display there are.</summary>
internal static class DisplayKinds
{
    /// <summary>How much text fits on a device; null where it is no display.</summary>
    public static DisplayShape? ShapeOf(DeviceModel device) => device.Kind switch
    {
        DeviceKind.Max7219Matrix => Shape(device, ((device.Columns * 8) + 1) / PixelText.Cell, 1),
        DeviceKind.Max7219Digits => Shape(device, device.Columns * Max7219Chip.Digits, 1),
        DeviceKind.Hd44780 => Shape(device, device.Columns, device.Rows),
        DeviceKind.Ssd1306 => Shape(device, Ssd1306Chip.Width / PixelText.Cell, device.Rows / PixelText.Line),
        _ => null,
    };

    /// <summary>The controller of a display.</summary>
    public static IDisplayChip ChipOf(DeviceModel device) => device.Kind switch
    {
        DeviceKind.Max7219Matrix => Max7219Chip.Matrix(device.Columns),
        DeviceKind.Max7219Digits => Max7219Chip.Numbers(device.Columns),
        DeviceKind.Hd44780 => new Hd44780Chip(device.Columns, device.Rows),
        DeviceKind.Ssd1306 => new Ssd1306Chip(device.Rows),
        _ => throw new ArgumentOutOfRangeException(nameof(device), device.Kind, "is no display"),
    };

    private static DisplayShape Shape(DeviceModel device, int columns, int rows) =>
        new(new DisplayId(device.Name), columns, rows);
}
