using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Answers a question from the knowledge base (R15): with the short form of the best article in writing, with its spoken form by voice.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Confidence">How sure the search must be, 0 to 1.</param>
/// <param name="SpeaksArticles">True where articles can be said by voice.</param>
/// <param name="Timeout">How long the search may take.</param>
/// <param name="Told">Where it leads once the answer is told.</param>
/// <param name="Unsure">Where it leads when nothing fits well enough, or it cannot be told.</param>
public sealed record KnowledgeNode(
    string Name, Template Question, double Confidence, bool SpeaksArticles, TimeSpan Timeout, string Told, string Unsure)
    : FlowNode(Name)
{
    internal const string Kind = "knowledge";

    public override IEnumerable<FlowWay> LeadsTo => [new("answered", Told), new("unsure", Unsure)];

    internal static KnowledgeNode Read(NodeReader reader)
    {
        reader.Needs(FlowAbility.Knowledge, Kind, "it has no knowledge base");
        return new KnowledgeNode(
            reader.Name,
            reader.Template(Kind),
            reader.Section.Number("confidence", 60, 1, 100) / 100.0,
            reader.Context.Abilities.Contains(FlowAbility.SpokenArticles),
            reader.Section.Duration("timeout", TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30)),
            reader.Next("answered"),
            reader.Next("unsure"));
    }

    internal override string? Enter(FlowVisit visit)
    {
        if (Question.Fill(visit.Attributes) is not { } question || !(visit.IsText || SpeaksArticles))
        {
            return Unsure;
        }

        visit.Ask(request => new AskKnowledge(visit.Interaction, request, question, visit.LanguageSpoken));
        visit.Wait(Timeout);
        return null;
    }

    internal override string? Answered(FlowVisit visit, FlowAnswer answer)
    {
        var best = SuggestedArticle.BestOf(answer);
        if (best is null || best.Confidence < Confidence || best.ToldTo(visit) is not { } text)
        {
            return Unsure;
        }

        visit.Tell(new ArticleTold(visit.Now.Wall, visit.Interaction, best.Article));
        visit.Play([new Prompt.Spoken(text, visit.LanguageSpoken)]);
        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit) => Told;

    internal override string? TimedOut(FlowVisit visit) => Unsure;
}
