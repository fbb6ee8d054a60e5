using System.Collections.Immutable;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>
/// How a telephone number is told: texts in which <c>{number}</c> stands for it. It is spoken digit by digit, each digit a
/// prompt of its own, since no number is known when prompts are rendered.
/// </summary>
public sealed record NumberPrompts
{
    private const string Place = "{number}";
    private const string Digits = "0123456789";

    private readonly ImmutableArray<Part> _parts;

    private readonly ImmutableArray<Prompt> _texts;

    /// <param name="texts">As written.</param>
    public NumberPrompts(ImmutableArray<Prompt> texts) => (_texts, _parts) = (texts, [.. texts.SelectMany(PartsOf)]);

    /// <summary>Every prompt that <see cref="For"/> can give.</summary>
    public IEnumerable<Prompt> All => For(Digits);

    /// <summary>The prompts for a number; whatever is no digit in it is not said.</summary>
    public ImmutableArray<Prompt> For(string number) => [.. _parts.SelectMany(part => part.Say(number))];

    /// <summary>The texts for a number, to be read.</summary>
    internal ImmutableArray<Prompt> Written(string number) => _texts.Fill(Place, _ => number);

    internal static NumberPrompts Read(NodeReader reader, string field) =>
        new(reader.PromptsWith(field, Place, "the number goes", required: true));

    private static IEnumerable<Part> PartsOf(Prompt prompt) => prompt is Prompt.Spoken spoken
        ? Cut(spoken)
        : [new Part(prompt, "")];

    private static IEnumerable<Part> Cut(Prompt.Spoken spoken)
    {
        foreach (var (index, text) in spoken.Text.Split(Place).Index())
        {
            if (index > 0)
            {
                yield return new Part(null, spoken.Language);
            }

            if (text.Any(char.IsLetterOrDigit))
            {
                yield return new Part(spoken with { Text = text.TrimStart('.', ',', ' ').TrimEnd() }, "");
            }
        }
    }

    /// <summary>A piece of the texts; null where the number goes, with the language it is said in.</summary>
    private readonly record struct Part(Prompt? Prompt, string Language)
    {
        public IEnumerable<Prompt> Say(string number)
        {
            var language = Language;
            return Prompt is { } prompt
                ? [prompt]
                : number.Where(char.IsAsciiDigit).Select(digit => new Prompt.Spoken(digit.ToString(), language));
        }
    }
}
