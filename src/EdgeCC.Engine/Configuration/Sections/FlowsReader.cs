using System.Collections.Immutable;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The flows: one to a file in <c>flows/</c>, named by it.</summary>
internal static class FlowsReader
{
    private const string Ending = ".yaml";

    /// <summary>Test cases lie beside the flow they are of: <c>main.test.yaml</c>.</summary>
    private const string EndingOfTests = ".test" + Ending;

    /// <summary>What the flows may name.</summary>
    public static FlowContext ContextOf(
        BranchSections branch, ImmutableHashSet<FlowId> flows, IReadOnlySet<string> sounds, bool hasKnowledge) =>
        new(branch.Routing.Queues.Select(queue => queue.Id).ToHashSet(), branch.Hours, sounds)
        {
            Callable = new CallableNumbers(
                branch.CountryCode, [.. branch.Calls.Trunks.SelectMany(trunk => trunk.Outbound?.Prefixes ?? [])]),
            Flows = flows,
            Agents = branch.Routing.Agents.Select(agent => agent.Id).ToHashSet(),
            Extensions = branch.Calls.Extensions.ToHashSet(),
            Endpoints = branch.Endpoints.Keys.ToHashSet(),
            Abilities = AbilitiesWith(hasKnowledge),
        };

    private static HashSet<FlowAbility> AbilitiesWith(bool knowledge)
    {
        HashSet<FlowAbility> abilities = [FlowAbility.Lookup, FlowAbility.Data, FlowAbility.Messages, FlowAbility.TransferInside, FlowAbility.TransferOutside];
        if (knowledge)
        {
            abilities.UnionWith([FlowAbility.Knowledge, FlowAbility.SpokenArticles]);
        }

        return abilities;
    }

    /// <summary>The flows there are files for, whether they can be read or not.</summary>
    public static ImmutableHashSet<FlowId> Ids(ConfigurationFolder folder) => [.. Files(folder).Select(file => file.Id)];

    public static FlowSet Read(ConfigurationFolder folder, FlowContext context, ICollection<ConfigProblem> problems)
    {
        var flows = ImmutableDictionary.CreateBuilder<FlowId, FlowModel>();
        foreach (var (id, file) in Files(folder))
        {
            if (YamlDocument.Read(file, folder.Texts[file], problems) is { } root
                && FlowReader.Read(id, root, context, problems) is { } flow)
            {
                flows.Add(id, flow);
            }
        }

        FlowReader.CheckCalls(flows.Values, problems);
        return new FlowSet(flows.ToImmutable());
    }

    /// <summary>What can be said of the flows while nobody knows which queues and hours there are.</summary>
    public static void CheckSyntax(ConfigurationFolder folder, ICollection<ConfigProblem> problems)
    {
        foreach (var (_, file) in Files(folder))
        {
            YamlDocument.Read(file, folder.Texts[file], problems);
        }
    }

    private static IEnumerable<(FlowId Id, string File)> Files(ConfigurationFolder folder) =>
        from name in folder.Texts.Keys
        where name.StartsWith(ConfigurationFolder.FlowFolder + "/", StringComparison.Ordinal)
            && name.EndsWith(Ending, StringComparison.Ordinal)
            && !name.EndsWith(EndingOfTests, StringComparison.Ordinal)
        select (new FlowId(name[(ConfigurationFolder.FlowFolder.Length + 1)..^Ending.Length]), name);
}
