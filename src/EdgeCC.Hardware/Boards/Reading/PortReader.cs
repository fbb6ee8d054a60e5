using System.Collections.Immutable;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Hardware.Boards.Reading;

/// <summary>Reads the ports for analogue telephones and exchange lines.</summary>
internal static class PortReader
{
    public static ImmutableArray<StationPort> ReadStations(ConfigSection board, LineReader lines) =>
        board.Named("stations", (port, name) => new StationPort(
            name,
            port.Label("label"),
            port.Label("sound"),
            Input(port, "hook", name, lines),
            Output(port, "ring", name, lines),
            port.Node("polarity") is null ? null : Output(port, "polarity", name, lines)));

    public static ImmutableArray<TrunkPort> ReadTrunks(ConfigSection board, LineReader lines) =>
        board.Named("trunks", (port, name) => new TrunkPort(
            name,
            port.Label("label"),
            port.Label("sound"),
            Input(port, "ring", name, lines),
            Output(port, "seize", name, lines),
            port.Node("loop") is null ? null : Input(port, "loop", name, lines))
        {
            Voltage = port.Node("voltage") is null ? null : Input(port, "voltage", name, lines),
        });

    private static GpioLine Input(ConfigSection port, string signal, string name, LineReader lines) =>
        Read(port, signal, section => lines.Input(section, $"{name} {signal}", out _));

    private static GpioLine Output(ConfigSection port, string signal, string name, LineReader lines) =>
        Read(port, signal, section => lines.Output(section, $"{name} {signal}"));

    private static GpioLine Read(ConfigSection port, string signal, Func<ConfigSection, GpioLine> read)
    {
        var section = port.Section(signal, required: true);
        if (port.Node(signal) is null)
        {
            return default;
        }

        var line = read(section);
        section.End();
        return line;
    }
}
