using System.Collections.Immutable;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Hardware.Boards.Reading;

/// <summary>Reads where a line is, and sees that it is there, that its pin is the right one, and that nobody has it yet.</summary>
/// <param name="header">The board's connector, or null.</param>
/// <param name="chips">Its GPIO chips; null where they are not real, so that any line will do.</param>
internal sealed class LineReader(PinHeader? header, IReadOnlyList<ChipModel>? chips)
{
    private const int HighestChip = 15;
    private const int HighestLine = 255;
    private static readonly TimeSpan LongestSettle = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, bool> Levels = new() { ["high"] = true, ["low"] = false };
    private static readonly IReadOnlyDictionary<string, LineBias> Biases = BoardFields.Words<LineBias>();

    private readonly Dictionary<(int Chip, int Line), PinUse> _taken = [];

    /// <summary>What has been read, in the order of pins, chips and lines.</summary>
    public ImmutableArray<PinUse> Uses =>
        [.. _taken.Values.OrderBy(use => use.Pin ?? int.MaxValue).ThenBy(use => use.Chip).ThenBy(use => use.Line)];

    public GpioLine Output(ConfigSection section, string user) => Read(section, user, PinFunction.Output, LineBias.None, null);

    public GpioLine Input(ConfigSection section, string user, out TimeSpan settle)
    {
        settle = section.Duration("debounce", TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(1), LongestSettle);
        return Read(section, user, PinFunction.Input, section.Choice("bias", LineBias.None, Biases), settle);
    }

    /// <summary>A bus's wire: it has no level that means anything by itself.</summary>
    public void Wire(ConfigSection section, string user, PinFunction function) =>
        Take(section, user, function, null, LineBias.None, null);

    private GpioLine Read(ConfigSection section, string user, PinFunction function, LineBias bias, TimeSpan? settle)
    {
        var active = section.Required("active", Levels);
        var (chip, line) = Take(section, user, function, active, bias, settle);
        return new GpioLine(chip, line, active, bias);
    }

    private (int Chip, int Line) Take(
        ConfigSection section, string user, PinFunction function, bool? active, LineBias bias, TimeSpan? settle)
    {
        var chip = section.RequiredNumber("chip", 0, HighestChip);
        var line = section.RequiredNumber("line", 0, HighestLine);
        var pin = Pin(section, chip, line);
        if (chip is null || line is null)
        {
            return (chip ?? 0, line ?? 0);
        }

        SeeThatItIsThere(section, chip.Value, line.Value);
        if (_taken.TryGetValue((chip.Value, line.Value), out var other))
        {
            section.Note("line", $"line {line} of chip {chip} is taken already by {other.User}; {Free(chip.Value)}");
        }
        else
        {
            _taken.Add((chip.Value, line.Value), new PinUse(pin, chip.Value, line.Value, user, function, active, bias, settle));
        }

        return (chip.Value, line.Value);
    }

    private int? Pin(ConfigSection section, int? chip, int? line)
    {
        var carries = header is not null && chip == header.Chip && line is not null ? header.PinOfLine(line.Value) : null;
        if (section.Node("pin") is null)
        {
            if (carries is not null)
            {
                section.Note("pin", $"is required: line {line} is pin {carries.Number} of the header");
            }

            return carries?.Number;
        }

        if (header is null)
        {
            section.Note("pin", $"the board has no header; \"header\": \"{PinHeader.RaspberryPi.Name}\" gives it one");
            return null;
        }

        var number = section.Number("pin", 0, 1, header.Pins.Length);
        if (header.PinOf(number) is { } pin && chip is not null && line is not null && pin != carries)
        {
            section.Note("pin", $"pin {number} {Is(pin)}, not line {line} of chip {chip}{(carries is null ? "" : $", which is pin {carries.Number}")}");
        }
        else if (number > 0 && carries?.Kind == HeaderPinKind.Eeprom)
        {
            section.Note("pin", $"pin {number} {Is(carries)}");
        }

        return carries?.Number;
    }

    private void SeeThatItIsThere(ConfigSection section, int chip, int line)
    {
        if (chips is null)
        {
            return;
        }

        if (chips.FirstOrDefault(known => known.Chip == chip) is not { } model)
        {
            section.Note("chip", $"there is no chip {chip}; the board has: {string.Join(", ", chips.Select(known => known.Chip))}");
        }
        else if (line >= model.Lines)
        {
            section.Note("line", $"chip {chip} ({model.Label}) has lines 0 to {model.Lines - 1}");
        }
    }

    private string Free(int chip)
    {
        var lines = header?.Chip == chip
            ? header.Pins.Where(pin => pin.Kind == HeaderPinKind.Line).Select(pin => pin.Line!.Value)
            : Enumerable.Range(0, chips?.FirstOrDefault(known => known.Chip == chip)?.Lines ?? 0);
        return $"free: {string.Join(", ", lines.Where(line => !_taken.ContainsKey((chip, line))).Order().DefaultIfEmpty(-1)).Replace("-1", "none", StringComparison.Ordinal)}";
    }

    private static string Is(HeaderPin pin) => pin.Kind switch
    {
        HeaderPinKind.Power3V3 => "is +3.3 V",
        HeaderPinKind.Power5V => "is +5 V",
        HeaderPinKind.Ground => "is ground",
        HeaderPinKind.Eeprom => "is kept for an add-on board's EEPROM",
        _ => $"carries line {pin.Line}",
    };
}
