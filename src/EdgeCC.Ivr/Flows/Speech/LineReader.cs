using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Speech;

/// <summary>
/// Reads one line as written: a text, <c>{text, language}</c>, <c>{text, spoken}</c>, <c>{file}</c>, or one of these for
/// each language (<c>{ru: …, en: …}</c>).
/// </summary>
internal static partial class LineReader
{
    public static Line Read(ConfigNode node, FlowReading reading) =>
        node is ConfigMap { Entries: { Count: > 0 } entries } && entries.All(entry => LanguageTag().IsMatch(entry.Key))
            ? ReadTranslated(entries, reading)
            : ReadOne(node, reading.Language, reading);

    private static Line.Translated ReadTranslated(IReadOnlyList<KeyValuePair<string, ConfigNode>> entries, FlowReading reading)
    {
        var languages = ImmutableSortedDictionary.CreateBuilder<string, Line>(StringComparer.Ordinal);
        foreach (var (language, node) in entries)
        {
            languages[language] = ReadOne(node, language, reading);
        }

        return new Line.Translated(
            languages.ToImmutable(), languages.TryGetValue(reading.Language, out var line) ? line : languages[entries[0].Key]);
    }

    private static Line ReadOne(ConfigNode node, string language, FlowReading reading)
    {
        if (node is ConfigMap map && map.Entries.Any(entry => entry.Key == "spoken"))
        {
            return ReadTwoForms(map, language, reading);
        }

        var prompt = PromptReader.Read(node, language, reading.Context.Sounds, reading.Problems);
        if (prompt is Prompt.Spoken spoken && new Template(spoken.Text).Names is [var name, ..])
        {
            reading.Note(
                node,
                $"holds {{{name}}}, which nobody knows when prompts are rendered; write {{ text: …, spoken: … }}: spoken is "
                + "what is played by telephone, and told where the attribute is missing");
        }

        return new Line.Plain(prompt);
    }

    private static Line.TwoForms ReadTwoForms(ConfigMap map, string language, FlowReading reading)
    {
        var section = ConfigSection.Over(map, reading.Problems);
        var written = new Template(section.Text("text"));
        var played = section.Text("spoken");
        var spokenIn = PromptReader.ReadLanguage(section, language);
        section.End();
        reading.Reads(map, written);
        foreach (var field in new[] { "text", "spoken" }.Where(field => section.OptionalText(field)?.Length > PromptReader.MaxTextLength))
        {
            section.Note(field, $"expected at most {PromptReader.MaxTextLength} characters");
        }

        if (new Template(played).Names is [var name, ..])
        {
            section.Note("spoken", $"holds {{{name}}}, which nobody knows when prompts are rendered: leave it out");
        }

        return new Line.TwoForms(written, new Prompt.Spoken(played, spokenIn));
    }

    [GeneratedRegex("^[a-z]{2}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
