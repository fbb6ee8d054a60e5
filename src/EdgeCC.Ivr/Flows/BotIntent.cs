using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Rules;

namespace EdgeCC.Ivr.Flows;

/// <summary>Something a customer can want of a bot, told by words rather than by the knowledge base.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Phrases">How it is said; any of them.</param>
/// <param name="Next">Where it leads.</param>
public sealed record BotIntent(string Name, ImmutableArray<Phrase> Phrases, string Next)
{
    /// <summary>The most phrases of one intent.</summary>
    public const int MostPhrases = 100;

    internal static BotIntent Read(string name, NodeReader reader)
    {
        var intent = new BotIntent(name, ReadPhrases(reader, "words"), reader.Next("next"));
        if (intent.Phrases.IsEmpty)
        {
            reader.Section.Note("words", "is required: a list of words; an asterisk at the end of one stands for any ending");
        }

        reader.Section.End();
        return intent;
    }

    internal static ImmutableArray<Phrase> ReadPhrases(NodeReader reader, string field)
    {
        var phrases = reader.Section.Texts(field).Select(text => new Phrase(text)).ToImmutableArray();
        if (phrases.Any(phrase => phrase.IsEmpty))
        {
            reader.Section.Note(field, "expected words; an asterisk stands at the end of one, not alone");
        }

        if (phrases.Length > MostPhrases)
        {
            reader.Section.Note(field, $"expected at most {MostPhrases}");
        }

        return phrases;
    }

    internal bool IsMeant(ImmutableArray<string> words) => Phrases.Any(phrase => phrase.IsIn(words));
}
