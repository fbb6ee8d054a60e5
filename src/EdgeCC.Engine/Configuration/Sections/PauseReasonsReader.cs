using System.Collections.Immutable;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The branch's own words for pauses: <c>pause-reasons: { "1": lunch, "2": training }</c>, a digit for each.</summary>
internal static class PauseReasonsReader
{
    /// <summary>A longer word would be cut off on a wallboard.</summary>
    public const int MaxLength = 20;

    public static ImmutableDictionary<string, string> Read(ConfigSection root)
    {
        var section = root.Section("pause-reasons");
        var reasons = section.Names.Distinct().ToImmutableDictionary(digit => digit, digit => ReadWord(section, digit));
        section.End();
        return reasons;
    }

    private static string ReadWord(ConfigSection section, string digit)
    {
        var word = section.Text(digit);
        if (digit is not [>= '1' and <= '9'])
        {
            section.Note(digit, "is no digit from 1 to 9, which agents dial for a reason");
        }

        if (word.Length > MaxLength)
        {
            section.Note(digit, $"must have at most {MaxLength} characters");
        }

        return word;
    }
}
