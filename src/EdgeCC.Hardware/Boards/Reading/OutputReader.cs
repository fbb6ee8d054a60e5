using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards.Reading;

/// <summary>Reads what is switched, and by which temperature a fan is.</summary>
internal static class OutputReader
{
    private const int Coldest = 0;
    private const int Hottest = 110;

    private static readonly IReadOnlyDictionary<string, OutputFunction> Functions = BoardFields.Words<OutputFunction>();

    public static ImmutableArray<OutputLine> Read(ConfigSection board, LineReader lines, ImmutableArray<SensorModel> sensors) =>
        board.Named("outputs", (output, id) => new OutputLine(
            new OutputId(id), output.Required("function", Functions), lines.Output(output, $"output {id}"), output.Label("label"))
        {
            Thermostat = ReadThermostat(output, sensors),
        });

    private static Thermostat? ReadThermostat(ConfigSection output, ImmutableArray<SensorModel> sensors)
    {
        if (output.Node("watches") is null)
        {
            return null;
        }

        var sensor = output.Text("watches");
        if (!sensors.Any(known => known.Name == sensor && known.Kind == SensorKind.Temperature))
        {
            var temperatures = sensors.Where(known => known.Kind == SensorKind.Temperature).Select(known => known.Name);
            output.Note("watches", $"there is no temperature {sensor}; there are: {string.Join(", ", temperatures.DefaultIfEmpty("none"))}");
        }

        var onAt = output.RequiredNumber("on-at", Coldest, Hottest) ?? Hottest;
        return new Thermostat(sensor, onAt, output.RequiredNumber("off-at", Coldest, Math.Max(Coldest, onAt - 1)) ?? Coldest);
    }
}
