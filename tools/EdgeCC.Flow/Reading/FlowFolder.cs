using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Flow.Reading;

/// <summary>The flows of a folder, and everything that is wrong with them.</summary>
/// <param name="Flows">Those that are right.</param>
/// <param name="Problems">By file and line.</param>
/// <param name="Zone">Of the branch; UTC where there is none.</param>
internal sealed record FlowFolder(FlowSet Flows, ImmutableArray<ConfigProblem> Problems, TimeZoneInfo Zone)
{
    public const string Ending = ".yaml";
    public const string EndingOfTests = ".test.yaml";

    /// <summary>The files of flows in a folder, in order.</summary>
    public static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*" + Ending)
        .Where(file => !file.EndsWith(EndingOfTests, StringComparison.Ordinal) && Path.GetFileName(file) != ConfigurationFolder.MainFile)
        .Order(StringComparer.Ordinal);

    /// <summary>The name of the flow in a file.</summary>
    public static FlowId IdOf(string file) => new(Path.GetFileNameWithoutExtension(file));

    /// <summary>The folder a file lies in.</summary>
    public static string FolderOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".";

    /// <summary>Reads every flow of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="configuration">The folder of edgecc.yaml; null: the one around it, where there is one.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static FlowFolder Read(string folder, string? configuration)
    {
        var files = FilesIn(folder).ToArray();
        var problems = new List<ConfigProblem>();
        var written = files
            .Select(file => (Id: IdOf(file), Root: YamlDocument.Read(file, File.ReadAllText(file), problems)))
            .Where(flow => flow.Root is not null)
            .ToArray();
        var ids = files.Select(IdOf).ToImmutableHashSet();
        var (context, zone) = (configuration ?? Around(folder)) is { } around
            ? ReadContext(around, ids, problems)
            : (Assumed.Context(ids, [.. written.Select(flow => flow.Root!)]), TimeZoneInfo.Utc);
        var flows = ImmutableDictionary.CreateBuilder<FlowId, FlowModel>();
        foreach (var (id, root) in context is null ? [] : written)
        {
            if (FlowReader.Read(id, root!, context!, problems) is { } flow)
            {
                flows.Add(id, flow);
            }
        }

        FlowReader.CheckCalls(flows.Values, problems);
        var ordered = problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line);
        return new FlowFolder(new FlowSet(flows.ToImmutable()), [.. ordered], zone);
    }

    /// <summary>The problems of one file, and of what all files depend on.</summary>
    public IEnumerable<ConfigProblem> ProblemsOf(string file) =>
        Problems.Where(problem => problem.File == file || Path.GetFileName(problem.File) == ConfigurationFolder.MainFile);

    private static (FlowContext? Context, TimeZoneInfo Zone) ReadContext(
        string configuration, ImmutableHashSet<FlowId> flows, List<ConfigProblem> problems)
    {
        var file = Path.Combine(configuration, ConfigurationFolder.MainFile);
        var branch = BranchFlows.Read(File.ReadAllText(file), flows, SoundsOf(configuration), HasKnowledge(configuration), out var mistakes);
        problems.AddRange(mistakes.Select(mistake => mistake with { File = file }));
        return (branch?.Context, branch?.Zone ?? TimeZoneInfo.Utc);
    }

    private static bool HasKnowledge(string configuration) =>
        Path.Combine(configuration, ConfigurationFolder.KnowledgeFolder) is var folder
        && Directory.Exists(folder)
        && Directory.EnumerateFiles(folder, "*.yaml").Any();

    private static string? Around(string folder)
    {
        var full = Path.GetFullPath(folder);
        var around = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full));
        return Path.GetFileName(Path.TrimEndingDirectorySeparator(full)) == ConfigurationFolder.FlowFolder
            && around is not null
            && File.Exists(Path.Combine(around, ConfigurationFolder.MainFile))
            ? Path.GetRelativePath(".", around)
            : null;
    }

    private static HashSet<string> SoundsOf(string configuration)
    {
        var folder = Path.Combine(configuration, ConfigurationFolder.SoundFolder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.wav").Select(file => $"{ConfigurationFolder.SoundFolder}/{Path.GetFileName(file)}")]
            : [];
    }
}
