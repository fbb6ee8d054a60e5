using System.Collections.Immutable;
using EdgeCC.Engine.Configuration.Sections;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration;

/// <summary>The part of a configuration that flows may name, for those who need no more of it.</summary>
/// <param name="Context">What they may name.</param>
/// <param name="Zone">The branch's time zone.</param>
public sealed record BranchFlows(FlowContext Context, TimeZoneInfo Zone)
{
    /// <summary>Reads it from the text of <see cref="ConfigurationFolder.MainFile"/>; null with what is wrong with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="flows">The flows there are.</param>
    /// <param name="sounds">The recordings there are.</param>
    /// <param name="hasKnowledge">Whether there is a knowledge base.</param>
    /// <param name="problems">All problems.</param>
    public static BranchFlows? Read(
        string text, ImmutableHashSet<FlowId> flows, IReadOnlySet<string> sounds, bool hasKnowledge, out IReadOnlyList<ConfigProblem> problems)
    {
        var noted = new List<ConfigProblem>();
        problems = noted;
        if (YamlDocument.Read(ConfigurationFolder.MainFile, text, noted) is not { } document)
        {
            return null;
        }

        var branch = BranchSections.Read(ConfigSection.Over(document, noted), LinesReader.OfAnyBoard());
        return noted.Count == 0 ? new BranchFlows(FlowsReader.ContextOf(branch, flows, sounds, hasKnowledge), branch.Zone) : null;
    }
}
