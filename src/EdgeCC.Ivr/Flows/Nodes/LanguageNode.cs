using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Asks for the language the customer is spoken to in from here on. Whoever's language is known, and among those offered, is
/// not asked.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Asking">The question, in every language.</param>
/// <param name="Languages">The language of each key.</param>
/// <param name="Next">Where it leads.</param>
/// <param name="NoChoice">Where it leads when no try is left.</param>
public sealed record LanguageNode(
    string Name, Asking Asking, ImmutableSortedDictionary<char, string> Languages, string Next, string NoChoice) : FlowNode(Name)
{
    internal const string Kind = "language";

    public override IEnumerable<FlowWay> LeadsTo => [new("next", Next), new("no-choice", NoChoice)];

    public override IEnumerable<Prompt> Prompts => Asking.Prompts;

    internal static LanguageNode Read(NodeReader reader)
    {
        var next = reader.Next("next");
        return new LanguageNode(
            reader.Name, Asking.Read(reader, Kind, seconds: 5), ReadLanguages(reader), next, reader.OptionalNext("no-choice") ?? next);
    }

    internal override string? Enter(FlowVisit visit)
    {
        if (visit.Language is { } known && Languages.ContainsValue(known))
        {
            return Next;
        }

        var typed = visit.TypedAhead;
        visit.TypedAhead = null;
        if (typed is { } key && Languages.ContainsKey(key))
        {
            return Choose(visit, key);
        }

        visit.Say(Asking.Lines);
        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.Listen(Asking.Timeout);
        return null;
    }

    internal override string? DigitPressed(FlowVisit visit, char digit) =>
        Languages.ContainsKey(digit) ? Choose(visit, digit) : TimedOut(visit);

    internal override string? TextReceived(FlowVisit visit, string text) =>
        Languages.FirstOrDefault(way => way.Key.ToString() == text || text.Equals(way.Value, StringComparison.OrdinalIgnoreCase))
            is { Value: not null } chosen
            ? Choose(visit, chosen.Key)
            : TimedOut(visit);

    internal override string? TimedOut(FlowVisit visit) => Asking.TryAgain(visit) ? null : NoChoice;

    private string Choose(FlowVisit visit, char key)
    {
        visit.Attributes.Set(FlowAttributes.Language, Languages[key]);
        visit.TellItemChosen(key.ToString(), Languages[key]);
        return Next;
    }

    private static ImmutableSortedDictionary<char, string> ReadLanguages(NodeReader reader)
    {
        var languages = ImmutableSortedDictionary.CreateBuilder<char, string>();
        foreach (var (text, node) in reader.Entries("keys"))
        {
            if (reader.TryReadKey(text, node, languages.ContainsKey, out var key))
            {
                languages.Add(key, (node as ConfigText)?.Text ?? "");
                PromptReader.CheckLanguage(node, languages[key], reader.Reading.Problems);
            }
        }

        return languages.ToImmutable();
    }
}
