using EdgeCC.Model.Configuration;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>Reads one prompt as written: a text, <c>{text, language}</c> or <c>{file}</c>.</summary>
internal static class PromptReader
{
    /// <summary>The most prompts that are played in one go.</summary>
    public const int MaxPrompts = 20;

    /// <summary>The longest text, in characters: about a minute and a half of speech.</summary>
    public const int MaxTextLength = 1000;

    private const string LanguageExpected = "expected a language tag such as ru, uk or en";

    /// <summary>Reads it; where it is wrong, the problem is noted and silence returned.</summary>
    public static Prompt Read(
        ConfigNode node, string language, IReadOnlySet<string> sounds, ICollection<ConfigProblem> problems)
    {
        if (node is ConfigText text)
        {
            return Spoken(node, text.Text, language, problems);
        }

        var section = ConfigSection.Over(node, problems);
        Prompt prompt = section.OptionalText("file") is { } file
            ? Recorded(section, file, sounds)
            : Spoken(node, section.Text("text"), ReadLanguage(section, language), problems);
        section.End();
        return prompt;
    }

    /// <summary>A BCP 47 tag as far as speech goes: letters, digits and hyphens.</summary>
    public static string ReadLanguage(ConfigSection section, string? @default)
    {
        var language = @default is null ? section.Text("language") : section.OptionalText("language") ?? @default;
        if (section.Node("language") is not null && language.Length > 0 && !IsLanguage(language))
        {
            section.Note("language", LanguageExpected);
        }

        return language;
    }

    /// <summary>Notes a language that is none.</summary>
    public static void CheckLanguage(ConfigNode at, string language, ICollection<ConfigProblem> problems)
    {
        if (language.Length == 0 || !IsLanguage(language))
        {
            problems.Add(at.Problem(LanguageExpected));
        }
    }

    private static bool IsLanguage(string text) => text.Length <= 35 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static Prompt.Spoken Spoken(
        ConfigNode node, string text, string language, ICollection<ConfigProblem> problems)
    {
        if (text.Length > MaxTextLength)
        {
            problems.Add(node.Problem($"expected at most {MaxTextLength} characters, these are {text.Length}"));
        }
        else if (node is ConfigText && string.IsNullOrWhiteSpace(text))
        {
            problems.Add(node.Problem("expected something to say"));
        }

        return new Prompt.Spoken(text, language);
    }

    private static Prompt.Recorded Recorded(ConfigSection section, string file, IReadOnlySet<string> sounds)
    {
        // The file lies beside the configuration; a path that climbs out of there would read anything.
        if (file.Split('/', '\\').Any(part => part is "" or "." or "..") || file.Contains(':'))
        {
            section.Note("file", "expected a file beside the configuration, such as sounds/greeting.wav");
        }
        else if (!sounds.Contains(file))
        {
            section.Note("file", $"there is no {file}; recordings are sounds/NAME.wav");
        }

        return new Prompt.Recorded(file);
    }
}
