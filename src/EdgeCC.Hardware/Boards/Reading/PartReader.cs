using System.Collections.Immutable;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Hardware.Boards.Reading;

/// <summary>Reads the bill of materials.</summary>
internal static class PartReader
{
    /// <param name="board">The board file.</param>
    /// <param name="model">All else of the board: what parts may serve.</param>
    public static ImmutableArray<PartModel> Read(ConfigSection board, BoardModel model)
    {
        HashSet<string> known =
        [
            .. model.Lamps.Select(lamp => lamp.Lamp.Value),
            .. model.Buttons.Select(button => button.Button.Value),
            .. model.Outputs.Select(output => output.Output.Value),
            .. model.Devices.Select(device => device.Name),
            .. model.Stations.Select(station => station.Name),
            .. model.Trunks.Select(trunk => trunk.Name),
            .. model.AllSensors.Select(sensor => sensor.Name),
        ];
        return board.All("parts", part => new PartModel(
            part.Label("reference"), part.RequiredNumber("quantity", 1, 1000) ?? 0, part.Sentence("part"), part.Sentence("for"))
        {
            Serves = ReadServed(part, known),
        });
    }

    private static ImmutableArray<string> ReadServed(ConfigSection part, HashSet<string> known)
    {
        var names = part.Texts("serves");
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            part.Note("serves", $"nothing on the board is called {name}");
        }

        return [.. names];
    }
}
