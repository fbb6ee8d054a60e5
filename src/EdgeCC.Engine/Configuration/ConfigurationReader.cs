using EdgeCC.Engine.Configuration.Sections;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration;

/// <summary>
/// Reads a whole configuration: texts in, a model or all of their problems out. Sections are read in the order in which
/// they refer to one another, so that a reference to something missing is noted where it stands.
/// </summary>
public static class ConfigurationReader
{
    /// <summary>Reads a folder. Never throws, whatever stands in it.</summary>
    public static ConfigurationResult Read(ConfigurationFolder folder)
    {
        var problems = new List<ConfigProblem>();
        var model = ReadModel(folder, problems);
        return problems.Count == 0
            ? new ConfigurationResult(model, [])
            : new ConfigurationResult(null, [.. problems.Distinct().OrderBy(Place)]);
    }

    private static ApplianceModel? ReadModel(ConfigurationFolder folder, List<ConfigProblem> problems)
    {
        if (!folder.Texts.TryGetValue(ConfigurationFolder.MainFile, out var text))
        {
            problems.Add(new ConfigProblem(ConfigurationFolder.MainFile, 0, "", "is missing"));
            return null;
        }

        if (YamlDocument.Read(ConfigurationFolder.MainFile, text, problems) is { } document)
        {
            return ReadModel(ConfigSection.Over(document, problems), folder, problems);
        }

        FlowsReader.CheckSyntax(folder, problems);
        return null;
    }

    private static ApplianceModel ReadModel(
        ConfigSection root, ConfigurationFolder folder, ICollection<ConfigProblem> problems)
    {
        var zone = BranchReader.ReadZone(root);
        var hours = HoursReader.Read(root, zone);
        var sip = NetworkReader.ReadSip(root);
        var media = NetworkReader.ReadMedia(root, sip);
        var countryCode = BranchReader.ReadCountryCode(root);
        var calls = CallsReader.Read(root, new OutboundReader(sip, media, countryCode));
        var queues = QueuesReader.Read(root, hours);
        var agents = AgentsReader.Read(root, calls.Phones, queues);
        QueuesReader.CheckSkills(root, queues, agents);
        var board = BoardReader.ReadBoard(root, folder);
        var flows = new FlowContext(queues.Select(queue => queue.Id).ToHashSet(), hours, folder.Sounds)
        {
            Callable = new CallableNumbers(countryCode, [.. calls.Trunks.SelectMany(trunk => trunk.Outbound?.Prefixes ?? [])]),
        };
        var model = new ApplianceModel(
            Identifiers.Read(root, "appliance", Identifiers.Id),
            root.Text("branch"),
            zone,
            BranchReader.ReadLanguage(root),
            countryCode,
            sip,
            media,
            calls,
            NumbersReader.Read(root, FlowsReader.Ids(folder)),
            FlowsReader.Read(folder, flows, problems),
            RoutingReader.Read(root, queues, agents),
            BoardReader.ReadLamps(root, queues, board, folder),
            board,
            NetworkReader.ReadUplink(root),
            NetworkReader.ReadWeb(root, sip),
            root.OptionalText("data") ?? "data",
            root.Duration("shutdown-limit", TimeSpan.FromSeconds(60), TimeSpan.Zero, TimeSpan.FromMinutes(30)))
        {
            PauseReasons = PauseReasonsReader.Read(root),
        };
        root.End();
        return model;
    }

    private static (bool, string, int) Place(ConfigProblem problem) =>
        (problem.File != ConfigurationFolder.MainFile, problem.File, problem.Line);
}
