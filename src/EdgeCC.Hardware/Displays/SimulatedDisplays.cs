using System.Collections.Concurrent;
using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Displays;

/// <summary>Displays without a wire: what a customer would see is worked out when somebody looks.</summary>
public sealed class SimulatedDisplays : IDisplayPort
{
    private readonly Dictionary<DisplayId, DeviceModel> _devices;
    private readonly ConcurrentDictionary<DisplayId, DisplayFrame> _frames = [];

    internal SimulatedDisplays(IEnumerable<DeviceModel> devices)
    {
        var displays = devices.Where(device => DisplayKinds.ShapeOf(device) is not null).ToList();
        _devices = displays.ToDictionary(device => new DisplayId(device.Name));
        Displays = [.. displays.Select(device => DisplayKinds.ShapeOf(device)!)];
    }

    public ImmutableArray<DisplayShape> Displays { get; }

    public void Show(DisplayId display, DisplayFrame frame)
    {
        if (_devices.ContainsKey(display))
        {
            _frames[display] = frame;
        }
    }

    /// <summary>
    /// What is seen: rows of dots (<c>#</c> lit, <c>.</c> dark) of a matrix or OLED, rows of letters of a character display,
    /// segments in hexadecimal (DP A B C D E F G) of each digit. Throws for a display the board does not have.
    /// </summary>
    public ImmutableArray<string> Seen(DisplayId display) => SeenOf(_devices[display], FrameOf(_devices[display]));

    /// <summary>Every display as a page draws it, in the board's order.</summary>
    public ImmutableArray<DisplayPicture> Pictures() =>
    [
        .. Displays.Select(shape => _devices[shape.Display]).Select(device =>
        {
            var frame = FrameOf(device);
            return new DisplayPicture(new(device.Name), device.Label, LookOf(device), DotsOf(device, frame), frame.Brightness);
        }),
    ];

    private DisplayFrame FrameOf(DeviceModel device) =>
        _frames.GetValueOrDefault(new DisplayId(device.Name)) ?? new DisplayFrame([], 0);

    private static ImmutableArray<string> SeenOf(DeviceModel device, DisplayFrame frame) => device.Kind switch
    {
        DeviceKind.Hd44780 => Letters(frame, device.Columns, device.Rows),
        DeviceKind.Max7219Digits => [Convert.ToHexString(SegmentText.Draw(frame, device.Columns * Max7219Chip.Digits))],
        DeviceKind.Max7219Matrix => Dots(frame, device.Columns * 8, 1),
        _ => Dots(frame, Ssd1306Chip.Width, device.Rows / PixelText.Line),
    };

    private static ImmutableArray<string> DotsOf(DeviceModel device, DisplayFrame frame) => device.Kind switch
    {
        DeviceKind.Hd44780 => Dots(
            new DisplayFrame(Letters(frame, device.Columns, device.Rows)), device.Columns * PixelText.Cell, device.Rows),
        _ => SeenOf(device, frame),
    };

    private static DisplayLook LookOf(DeviceModel device) => device.Kind switch
    {
        DeviceKind.Hd44780 => DisplayLook.Lcd,
        DeviceKind.Max7219Digits => DisplayLook.Segments,
        DeviceKind.Max7219Matrix => DisplayLook.Matrix,
        _ => DisplayLook.Oled,
    };

    private static ImmutableArray<string> Dots(DisplayFrame frame, int width, int lines)
    {
        var picture = PixelText.Draw(frame, width, lines);
        return
        [
            .. Enumerable.Range(0, lines * PixelText.Line).Select(y => string.Concat(Enumerable.Range(0, width)
                .Select(x => ((picture[(y / PixelText.Line * width) + x] >> (y % PixelText.Line)) & 1) == 1 ? '#' : '.'))),
        ];
    }

    private static ImmutableArray<string> Letters(DisplayFrame frame, int columns, int rows)
    {
        var glyphs = new GlyphBank();
        glyphs.Take(frame.Lines);
        return
        [
            .. Enumerable.Range(0, rows).Select(row =>
            {
                var line = row < frame.Lines.Length ? frame.Lines[row] : "";
                var letters = string.Concat(line.Select(letter => Letter(letter, glyphs)));
                return letters[Math.Min(letters.Length, frame.Shift / PixelText.Cell)..].PadRight(columns)[..columns];
            }),
        ];
    }

    private static string Letter(char letter, GlyphBank glyphs) =>
        CharacterSet.Code(letter) is { } code ? $"{(char)code}"
        : glyphs.SeenFor(letter) is { } seen ? $"{seen}"
        : CharacterSet.Spell(letter);
}
