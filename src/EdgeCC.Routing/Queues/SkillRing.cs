using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Queues;

/// <summary>What a queue asks of agents once a contact has waited for a while: the rings widen, each in place of the one before.</summary>
/// <param name="After">From which wait on; the first ring's is zero.</param>
/// <param name="Skills">The least level of each skill asked for.</param>
public sealed record SkillRing(TimeSpan After, ImmutableDictionary<SkillId, int> Skills)
{
    /// <summary>The lowest level: being able to at all.</summary>
    public const int LowestLevel = 1;

    /// <summary>The highest level.</summary>
    public const int HighestLevel = 10;

    /// <summary>The level of a skill that is only named.</summary>
    public const int UsualLevel = 5;

    /// <summary>The most rings of a queue.</summary>
    public const int Most = 8;

    /// <summary>True where somebody with these skills may serve.</summary>
    public bool Admits(ImmutableDictionary<SkillId, int> skills)
    {
        foreach (var (skill, level) in Skills)
        {
            if (skills.GetValueOrDefault(skill) < level)
            {
                return false;
            }
        }

        return true;
    }
}
