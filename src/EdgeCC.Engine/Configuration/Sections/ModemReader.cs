using EdgeCC.Model.Configuration;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The modem for short messages, and for calls where it has a <c>sound</c>: <c>modem</c>.</summary>
internal static class ModemReader
{
    private const int MaxParts = 255;
    private const int MaxCodeLength = 30;

    /// <summary>Reads it; null where there is none.</summary>
    /// <param name="root">The main file.</param>
    /// <param name="texts">Where customers write to.</param>
    public static ModemModel? Read(ConfigSection root, IEnumerable<TextEntry> texts)
    {
        if (root.Node("modem") is null)
        {
            return null;
        }

        var section = root.Section("modem");
        var (device, number) = (section.Text("device"), section.Text("number"));
        if (device.Length > 0 && !device.StartsWith("/dev/", StringComparison.Ordinal))
        {
            section.Note("device", "expected a serial port, such as /dev/serial/by-id/usb-SimTech-if02-port0");
        }

        if (number.Length > 0 && !texts.Contains(new TextEntry(Channel.Sms, number)))
        {
            section.Note("number", $"texts has no {{ channel: sms, name: \"{number}\" }}: what comes would lead nowhere");
        }

        var model = new ModemModel(device, number)
        {
            Sound = section.OptionalText("sound"),
            Pin = ReadPin(section),
            Balance = ReadBalance(section),
            MostParts = section.Number("parts", 10, 1, MaxParts),
        };
        section.End();
        return model;
    }

    /// <summary>True where there is one that carries calls.</summary>
    public static bool Speaks(ConfigSection root) => root.Node("modem") is not null && root.Section("modem").Node("sound") is not null;

    private static string? ReadPin(ConfigSection section)
    {
        var pin = section.OptionalText("pin");
        if (pin is not null && !(pin.Length is >= 4 and <= 8 && pin.All(char.IsAsciiDigit)))
        {
            section.Note("pin", "expected 4 to 8 digits");
        }

        return pin;
    }

    // It is written into a command: nothing but keys of a telephone.
    private static string? ReadBalance(ConfigSection section)
    {
        var code = section.OptionalText("balance");
        if (code is not null && !(code.Length <= MaxCodeLength && code.All(key => char.IsAsciiDigit(key) || key is '*' or '#')))
        {
            section.Note("balance", "expected a code of digits, * and #, such as *100#");
        }

        return code;
    }
}
