using EdgeCC.Engine.Configuration;

namespace EdgeCC.Simulate;

/// <summary>Queues, agents and time zone as a branch's edgecc.yaml has them.</summary>
internal static class ConfiguredBranch
{
    /// <summary>Reads the file in a folder; null without a folder, or where it is wrong, which is added to the problems.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static BranchRouting? Read(string? folder, List<string> problems)
    {
        if (folder is null)
        {
            return null;
        }

        var text = File.ReadAllText(Path.Combine(folder, ConfigurationFolder.MainFile));
        var routing = BranchRouting.Read(text, out var mistakes);
        problems.AddRange(mistakes.Select(mistake => mistake.ToString()));
        return routing;
    }
}
