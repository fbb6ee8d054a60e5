using EdgeCC.Hardware.Boards;

namespace EdgeCC.Board;

/// <summary>The colours of functions; told apart on a grey printer too by the words in the boxes.</summary>
internal static class PinColours
{
    private const string Free = "#ffffff";

    private static readonly Dictionary<PinFunction, string> Functions = new()
    {
        [PinFunction.Input] = "#a9d6e5",
        [PinFunction.Output] = "#ffd166",
        [PinFunction.I2c] = "#cdb4db",
        [PinFunction.Spi] = "#ffafcc",
        [PinFunction.I2s] = "#95d5b2",
        [PinFunction.Uart] = "#d8c3a5",
        [PinFunction.Interrupt] = "#ced4da",
    };

    /// <summary>What each colour means.</summary>
    public static IEnumerable<(string Name, string Fill)> Legend =>
        Functions.Select(function => (function.Key.ToString(), function.Value)).Append(("Free", Free));

    public static (string Fill, string Ink) Of(PinFunction function) => (Functions[function], "#000");

    public static (string Fill, string Ink) Of(HeaderPinKind kind) => kind switch
    {
        HeaderPinKind.Power3V3 => ("#f4a261", "#000"),
        HeaderPinKind.Power5V => ("#e63946", "#fff"),
        HeaderPinKind.Ground => ("#343a40", "#fff"),
        HeaderPinKind.Eeprom => ("#e9ecef", "#666"),
        _ => (Free, "#888"),
    };
}
