using EdgeCC.Engine.Configuration.Sections;
using EdgeCC.Engine.Configuration.Yaml;
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
        var board = BoardReader.ReadBoard(root, folder);
        var branch = BranchSections.Read(root, LinesReader.Over(root, board, folder));
        var routing = branch.Routing;
        var flowIds = FlowsReader.Ids(folder);
        var flows = FlowsReader.ContextOf(branch, flowIds, folder.Sounds, KnowledgeFilesReader.IsThere(folder));
        QueuesReader.CheckFlows(root, routing.Queues, flowIds);
        var texts = TextsReader.Read(root, flowIds);
        var numbers = NumbersReader.Read(root, flowIds);
        LinesReader.CheckNumbers(root, numbers.Keys);
        var model = new ApplianceModel(
            Identifiers.Read(root, "appliance", Identifiers.Id),
            root.Text("branch"),
            branch.Zone,
            BranchReader.ReadLanguage(root),
            branch.CountryCode,
            branch.Region,
            branch.Sip,
            branch.Media,
            branch.Calls,
            numbers,
            FlowsReader.Read(folder, flows, problems),
            routing,
            BoardReader.ReadLamps(root, routing.Queues, board, folder),
            board,
            NetworkReader.ReadUplink(root),
            NetworkReader.ReadWeb(root, branch.Sip),
            root.OptionalText("data") ?? "data",
            root.Duration("shutdown-limit", TimeSpan.FromSeconds(60), TimeSpan.Zero, TimeSpan.FromMinutes(30)))
        {
            Lines = LinesReader.ReadAll(root, branch.Region, branch.Calls),
            Texts = texts,
            Modem = ModemReader.Read(root, texts.Keys),
            HasSlots = root.Flag("slots", false),
            PauseReasons = PauseReasonsReader.Read(root),
            Knowledge = KnowledgeFilesReader.Read(folder, routing.Queues, flowIds, problems),
            Contacts = ContactsReader.Read(root, routing.Queues),
            Endpoints = branch.Endpoints,
            Alarm = AlarmReader.Read(root, board, folder),
            Displays = DisplaysReader.Read(root, routing.Queues, board, folder),
        };
        root.End();
        return model;
    }

    private static (bool, string, int) Place(ConfigProblem problem) =>
        (problem.File != ConfigurationFolder.MainFile, problem.File, problem.Line);
}
