using EdgeCC.Engine.Configuration.Sections;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Model.Configuration;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Configuration;

/// <summary>The part of a configuration that routing is made of, for those who need no more of it.</summary>
/// <param name="Routing">Queues and agents.</param>
/// <param name="Zone">The branch's time zone.</param>
public sealed record BranchRouting(RoutingModel Routing, TimeZoneInfo Zone)
{
    /// <summary>Reads it from the text of <see cref="ConfigurationFolder.MainFile"/>; null with what is wrong with it.</summary>
    public static BranchRouting? Read(string text, out IReadOnlyList<ConfigProblem> problems)
    {
        var noted = new List<ConfigProblem>();
        problems = noted;
        if (YamlDocument.Read(ConfigurationFolder.MainFile, text, noted) is not { } document)
        {
            return null;
        }

        var branch = BranchSections.Read(ConfigSection.Over(document, noted), LinesReader.OfAnyBoard());
        return noted.Count == 0 ? new BranchRouting(branch.Routing, branch.Zone) : null;
    }
}
