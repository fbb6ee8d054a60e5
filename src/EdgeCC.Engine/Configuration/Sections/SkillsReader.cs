using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Skills with their levels: <c>[sales, english]</c>, or <c>{ sales: 7, english: 3 }</c>.</summary>
internal static class SkillsReader
{
    /// <summary>Reads a field of skills; those without a level have <paramref name="usual"/>.</summary>
    public static ImmutableDictionary<SkillId, int> Read(ConfigSection section, string field, int usual)
    {
        var skills = section.Node(field) is ConfigMap
            ? ReadLevels(section.Section(field), usual)
            : section.Texts(field).Distinct().ToImmutableDictionary(name => new SkillId(name), _ => usual);
        if (skills.Count == 0)
        {
            section.Note(field, "must name at least one");
        }

        return skills;
    }

    private static ImmutableDictionary<SkillId, int> ReadLevels(ConfigSection levels, int usual) =>
        levels.Names.Distinct().ToImmutableDictionary(
            name => new SkillId(name),
            name => levels.Number(name, usual, SkillRing.LowestLevel, SkillRing.HighestLevel));
}
