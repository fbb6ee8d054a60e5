using System.Collections.Immutable;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Boards;

/// <summary>A GPIO chip of which a board uses lines.</summary>
/// <param name="Chip">N of <c>/dev/gpiochipN</c>.</param>
/// <param name="Label">What the kernel calls it (<c>gpiodetect</c>).</param>
/// <param name="Lines">How many lines it has.</param>
public sealed record ChipModel(int Chip, string Label, int Lines);

/// <summary>A bus.</summary>
/// <param name="Name">What devices on it refer to.</param>
/// <param name="Kind">Its protocol.</param>
/// <param name="Number">N of <c>/dev/i2c-N</c>, <c>/dev/spidevN.S</c>, <c>/dev/ttyAMAN</c>.</param>
/// <param name="Hertz">Its clock, Hz; a UART's baud rate.</param>
/// <param name="Signals">The signals that are wired: <c>sda</c>, <c>ce0</c> …</param>
public sealed record BusModel(string Name, BusKind Kind, int Number, int Hertz, ImmutableArray<string> Signals);

/// <summary>A bus's protocol.</summary>
public enum BusKind
{
    I2c,
    Spi,
    I2s,
    Uart,
}

/// <summary>Something on a bus.</summary>
/// <param name="Name">What layouts and messages call it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bus">On which bus.</param>
/// <param name="Address">Its 7-bit I²C address, or its SPI chip select.</param>
/// <param name="Label">What people read.</param>
/// <param name="Columns">Displays: characters of a HD44780's line, pixels of a SSD1306's, MAX7219s in the chain.</param>
/// <param name="Rows">Displays: lines of a HD44780, pixels of a SSD1306's height, 1 of a chain.</param>
public sealed record DeviceModel(
    string Name, DeviceKind Kind, BusModel Bus, int Address, string Label, int Columns, int Rows);

/// <summary>What hangs on a bus.</summary>
public enum DeviceKind
{
    /// <summary>A chain of MAX7219 on 8 × 8 LED matrices.</summary>
    Max7219Matrix,

    /// <summary>A chain of MAX7219 on 8 seven-segment digits each.</summary>
    Max7219Digits,

    /// <summary>HD44780 characters behind a PCF8574.</summary>
    Hd44780,

    /// <summary>SSD1306 pixels.</summary>
    Ssd1306,

    /// <summary>MCP23017: 16 lines that the kernel makes a GPIO chip of.</summary>
    Mcp23017,

    /// <summary>LM75 temperature sensor.</summary>
    Lm75,
}

/// <summary>One line, and who uses it.</summary>
/// <param name="Pin">The header pin, or null where it is not on the header.</param>
/// <param name="Chip">The GPIO chip.</param>
/// <param name="Line">The line on it.</param>
/// <param name="User">Who: <c>lamp sales</c>.</param>
/// <param name="Function">As what.</param>
/// <param name="ActiveHigh">The level that means lit or pressed; null for a bus.</param>
/// <param name="Bias">The resistor the chip adds.</param>
/// <param name="Settle">How long an input must stand to be believed, or null.</param>
public sealed record PinUse(
    int? Pin, int Chip, int Line, string User, PinFunction Function, bool? ActiveHigh, LineBias Bias, TimeSpan? Settle);

/// <summary>What a line is used as.</summary>
public enum PinFunction
{
    Input,
    Output,
    I2c,
    Spi,
    I2s,
    Uart,

    /// <summary>Taken by the kernel, for a device that calls.</summary>
    Interrupt,
}

/// <summary>Something to measure.</summary>
/// <param name="Name">As printed on the board: <c>TP3</c>, or where there is no print the header pin.</param>
/// <param name="Measure">What, and against what.</param>
/// <param name="Expect">What is right.</param>
/// <param name="Otherwise">What to look at or replace when it is not.</param>
public sealed record TestPoint(string Name, string Measure, string Expect, string Otherwise);

/// <summary>A line of the bill of materials.</summary>
/// <param name="Reference">The designators on the board: <c>R1-R4</c>.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Part">What to order.</param>
/// <param name="For">What it is there for.</param>
public sealed record PartModel(string Reference, int Quantity, string Part, string For)
{
    /// <summary>The names of what is mended by replacing it: of lamps, displays, sensors, ports…</summary>
    public ImmutableArray<string> Serves { get; init; } = [];
}
