using System.Collections.Immutable;

namespace EdgeCC.Hardware.Boards;

/// <summary>The connector a board's wires go to: what every pin of it is, whatever is wired there.</summary>
public sealed class PinHeader
{
    private static readonly int?[] PiLines =
    [
        null, null, 2, null, 3, null, 4, 14, null, 15,
        17, 18, 27, null, 22, 23, null, 24, 10, null,
        9, 25, 11, 8, null, 7, 0, 1, 5, null,
        6, 12, 13, null, 19, 16, 26, 20, null, 21,
    ];

    private PinHeader(string name, int chip, ImmutableArray<HeaderPin> pins)
    {
        Name = name;
        Chip = chip;
        Pins = pins;
    }

    /// <summary>
    /// The 40 pins all Raspberry Pi boards have had since the model B+ (Raspberry Pi documentation, "GPIO and the 40-pin
    /// header"). GPIO n is line n of the chip, on the BCM2711 as on the RP1.
    /// </summary>
    public static PinHeader RaspberryPi { get; } =
        new("raspberry-pi-40", 0, [.. PiLines.Select((line, index) => new HeaderPin(index + 1, Kind(index + 1), line))]);

    /// <summary>What a board file calls it.</summary>
    public string Name { get; }

    /// <summary>The GPIO chip its lines belong to.</summary>
    public int Chip { get; }

    /// <summary>All pins, pin 1 first; odd ones in one row, even ones in the other.</summary>
    public ImmutableArray<HeaderPin> Pins { get; }

    /// <summary>A pin by its number; null where the header has none such.</summary>
    public HeaderPin? PinOf(int number) => number >= 1 && number <= Pins.Length ? Pins[number - 1] : null;

    /// <summary>The pin that carries a line of the header's chip; null where none does.</summary>
    public HeaderPin? PinOfLine(int line) => Pins.FirstOrDefault(pin => pin.Line == line);

    private static HeaderPinKind Kind(int pin) => pin switch
    {
        1 or 17 => HeaderPinKind.Power3V3,
        2 or 4 => HeaderPinKind.Power5V,
        6 or 9 or 14 or 20 or 25 or 30 or 34 or 39 => HeaderPinKind.Ground,
        27 or 28 => HeaderPinKind.Eeprom,
        _ => HeaderPinKind.Line,
    };
}

/// <summary>One pin of a header.</summary>
/// <param name="Number">As printed, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The GPIO line it carries, or null.</param>
public sealed record HeaderPin(int Number, HeaderPinKind Kind, int? Line);

/// <summary>What a header pin is.</summary>
public enum HeaderPinKind
{
    Line,
    Power3V3,
    Power5V,
    Ground,

    /// <summary>Kept for the EEPROM of an add-on board (ID_SD, ID_SC): never to be used for anything else.</summary>
    Eeprom,
}
