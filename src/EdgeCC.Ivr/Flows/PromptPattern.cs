using System.Collections.Immutable;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>Texts with a place in them for what is only known when they are played, written in braces.</summary>
internal static class PromptPattern
{
    /// <summary>The texts with the place filled.</summary>
    /// <param name="texts">The texts; recordings stay as they are.</param>
    /// <param name="place">The place, as <c>{position}</c>.</param>
    /// <param name="words">What goes there, by the language of the text.</param>
    public static ImmutableArray<Prompt> Fill(this ImmutableArray<Prompt> texts, string place, Func<string, string> words) =>
    [
        .. texts.Select(prompt => prompt is Prompt.Spoken spoken
            ? spoken with { Text = spoken.Text.Replace(place, words(spoken.Language)) }
            : prompt),
    ];

    /// <summary>Reads texts of which one must have the place; none where the field is absent and not required.</summary>
    public static ImmutableArray<Prompt> PromptsWith(this NodeReader reader, string field, string place, string what, bool required = false)
    {
        var texts = reader.Prompts(field, required);
        if (!texts.IsEmpty && !texts.OfType<Prompt.Spoken>().Any(spoken => spoken.Text.Contains(place)))
        {
            reader.Section.Note(field, $"expected {place} in the text, where {what}");
        }

        return texts;
    }
}
