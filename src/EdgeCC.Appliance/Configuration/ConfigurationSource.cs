using EdgeCC.Engine.Configuration;
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
        var boards = BoardShelf.Read();
        var files = ConfigurationFiles.Read(Folder, boards, problems);
        var result = ConfigurationReader.Read(files);
        problems.AddRange(result.Problems);
        var board = result.Model is { } model ? boards.Take(model.Board, problems) : null;
        return problems.Count == 0
            ? new BranchReading(new BranchPlan(result.Model!, board!), [])
            : new BranchReading(null, [.. problems]);
    }
}
