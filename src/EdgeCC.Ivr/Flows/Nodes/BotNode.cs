using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Rules;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Answers whoever writes (R18): first by the intents, then from the knowledge base. It hands over to people when it is
/// asked to, and when it has not known an answer too often; whoever waits in a queue meanwhile goes on being served, and
/// keeps their place. Whoever calls is handed over at once.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Greeting">What it says first; not to whoever has written something already.</param>
/// <param name="Intents">What it understands by words, in the order they are tried.</param>
/// <param name="HandoverWords">By which words people are asked for.</param>
/// <param name="DoneWords">By which words the customer has done.</param>
/// <param name="Confidence">How sure the search must be, 0 to 1.</param>
/// <param name="Tries">How many questions in a row it may not know an answer to.</param>
/// <param name="Misunderstood">What it says then, until the last.</param>
/// <param name="Patience">What it says to whoever asks for people and waits for them already.</param>
/// <param name="Handover">Where it leads to people.</param>
/// <param name="Done">Where it leads when the customer has done, or writes no more.</param>
public sealed record BotNode(
    string Name,
    ImmutableArray<Line> Greeting,
    ImmutableArray<BotIntent> Intents,
    ImmutableArray<Phrase> HandoverWords,
    ImmutableArray<Phrase> DoneWords,
    double Confidence,
    int Tries,
    ImmutableArray<Line> Misunderstood,
    ImmutableArray<Line> Patience,
    string Handover,
    string Done) : FlowNode(Name)
{
    internal const string Kind = "bot";

    /// <summary>How long the search may take.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);

    public override IEnumerable<FlowWay> LeadsTo =>
    [
        .. Intents.Select(intent => new FlowWay(intent.Name, intent.Next) { IsByCustomer = true }),
        new("handover", Handover),
        new("done", Done) { IsByCustomer = true },
    ];

    internal static BotNode Read(NodeReader reader)
    {
        reader.Needs(FlowAbility.Knowledge, Kind, "it has no knowledge base");
        return new BotNode(
            reader.Name,
            reader.Lines(Kind, required: true),
            [.. reader.OptionalEntries("intents").Select(entry => BotIntent.Read(entry.Key, reader.Inside(entry.Value)))],
            BotIntent.ReadPhrases(reader, "handover-words"),
            BotIntent.ReadPhrases(reader, "done-words"),
            reader.Section.Number("confidence", 60, 1, 100) / 100.0,
            reader.Section.Number("tries", 2, 1, 10),
            reader.Lines("misunderstood", required: true),
            reader.Lines("patience", required: false),
            reader.Next("handover"),
            reader.Next("done"));
    }

    internal override string? Enter(FlowVisit visit)
    {
        if (!visit.IsText)
        {
            return Handover;
        }

        var written = visit.WrittenAhead;
        visit.WrittenAhead = null;
        if (written is not null)
        {
            return TextReceived(visit, written);
        }

        visit.Say(Greeting);
        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.Listen(AnswerLimit);
        return null;
    }

    internal override string? TextReceived(FlowVisit visit, string text)
    {
        var words = Phrase.WordsOf(text);
        visit.Attributes.Set(FlowAttributes.Question, text);
        visit.ForgetRequest();
        if (HandoverWords.Any(phrase => phrase.IsIn(words)))
        {
            return HandOver(visit, BotHandover.Asked);
        }

        if (DoneWords.Any(phrase => phrase.IsIn(words)))
        {
            return Done;
        }

        if (Intents.FirstOrDefault(intent => intent.IsMeant(words)) is { } meant)
        {
            visit.TellItemChosen("", meant.Name);
            return meant.Next;
        }

        visit.Dialogue = new BotDialogue.Searching();
        visit.Ask(request => new AskKnowledge(visit.Interaction, request, text, visit.LanguageSpoken));
        visit.Wait(AnswerLimit);
        return null;
    }

    internal override string? Answered(FlowVisit visit, FlowAnswer answer)
    {
        visit.Dialogue = null;
        if (SuggestedArticle.BestOf(answer) is not { } best)
        {
            return Misunderstand(visit, BotHandover.NothingFound);
        }

        if (best.Confidence < Confidence || best.ToldTo(visit) is not { } text)
        {
            return Misunderstand(visit, BotHandover.Unsure);
        }

        visit.TriesUsed = 0;
        visit.Tell(new ArticleTold(visit.Now.Wall, visit.Interaction, best.Article));
        visit.Play([new Prompt.Spoken(text, visit.LanguageSpoken)]);
        return null;
    }

    internal override string? TimedOut(FlowVisit visit)
    {
        if (visit.Dialogue is BotDialogue.Searching)
        {
            visit.Dialogue = null;
            visit.ForgetRequest();
            return Misunderstand(visit, BotHandover.NothingFound);
        }

        // Whoever waits for people may be silent; whoever waits for nothing has gone.
        return visit.WaitsIn is null ? Done : null;
    }

    /// <summary>Nobody waits in a queue they have been put out of without being told: the way there says it.</summary>
    internal override string? QueueLeft(FlowVisit visit, QueueExit exit) => Handover;

    private string? Misunderstand(FlowVisit visit, string reason)
    {
        if (++visit.TriesUsed >= Tries)
        {
            return HandOver(visit, reason);
        }

        visit.Say(Misunderstood);
        return null;
    }

    private string? HandOver(FlowVisit visit, string reason)
    {
        visit.Attributes.Set(FlowAttributes.HandoverReason, reason);
        if (visit.WaitsIn is null)
        {
            visit.Tell(new BotHandedOver(visit.Now.Wall, visit.Interaction, Name, reason));
            return Handover;
        }

        visit.TriesUsed = 0;
        visit.Say(Patience);
        return null;
    }
}
