using EdgeCC.Engine.Configuration;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Appliance.Configuration;

/// <summary>The folder a configuration is read from, and read again from when somebody has changed it.</summary>
internal sealed class ConfigurationSource(string folder)
{
    /// <summary>The folder, in full.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Reads everything. Never throws: a file that cannot be read is one of the problems.</summary>
    public BranchReading Read()
    {
        var problems = new List<ConfigProblem>();
        var files = ConfigurationFiles.Read(Folder, problems);
        var result = ConfigurationReader.Read(files);
        problems.AddRange(result.Problems);
        var board = result.Model is { } model ? ReadBoard(model, problems) : null;
        return problems.Count == 0
            ? new BranchReading(new BranchPlan(result.Model!, board!), [])
            : new BranchReading(null, [.. problems]);
    }

    private static BoardModel? ReadBoard(ApplianceModel model, List<ConfigProblem> problems)
    {
        var board = BoardFile.Load(Path.Combine(AppContext.BaseDirectory, "boards", $"{model.Board}.json"), problems);
        var known = board?.Lamps.Select(lamp => lamp.Lamp).ToHashSet();
        foreach (var lamp in model.Lamps.Where(lamp => known?.Contains(lamp.Lamp) == false))
        {
            problems.Add(new ConfigProblem(
                ConfigurationFolder.MainFile, 0, "lamps", $"the board \"{model.Board}\" has no lamp \"{lamp.Lamp}\""));
        }

        return board;
    }
}
