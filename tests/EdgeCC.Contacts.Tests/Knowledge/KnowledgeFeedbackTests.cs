using System.Collections.Immutable;
using CsCheck;
using EdgeCC.Contacts.Knowledge;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Tests.Knowledge;

public class KnowledgeFeedbackTests
{
    private static readonly DateTimeOffset Now = BranchBase.Now;
    private static readonly ArticleId Card = new("card");
    private static readonly ImmutableArray<string> Stems = ["ru:карт", "ru:потеря"];

    private static readonly Gen<Fact> AnyFact = Gen.Select(Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[-400, 400]).Select(
        (isWrong, article, interaction, stems, days) =>
        {
            InteractionId? contact = interaction == 0 ? null : new InteractionId($"i{interaction}");
            var (at, id) = (Now.AddDays(days), new ArticleId($"a{article}"));
            return isWrong
                ? new ArticleMarkedWrong(at, id, contact, null, stems == 0 ? null : [.. Stems.Take(stems)])
                : (Fact)new ArticleUsed(at, id, contact, null, stems == 0 ? null : [.. Stems.Take(stems)]);
        });

    [Fact]
    public void Used_article_rises_and_a_wrong_one_falls()
    {
        Assert.True(Lean(new ArticleUsed(Now, Card, Stems: Stems)) > 0);
        Assert.True(Lean(new ArticleMarkedWrong(Now, Card, Stems: Stems)) < 0);
        Assert.Equal(0, Lean());
    }

    [Fact]
    public void Other_words_and_other_articles_are_left_alone()
    {
        var feedback = Told(new ArticleUsed(Now, Card, Stems: ["ru:погод"]));

        Assert.Equal(0, feedback.Lean(Card, Stems, Now));
        Assert.Equal(0, feedback.Lean(new ArticleId("other"), ["ru:погод"], Now));
    }

    [Fact]
    public void Habit_of_years_is_undone_by_three_wrong_marks()
    {
        var facts = Enumerable.Repeat<Fact>(new ArticleUsed(Now, Card, Stems: Stems), 1000)
            .Concat(Enumerable.Repeat(new ArticleMarkedWrong(Now, Card, Stems: Stems), 3));

        Assert.True(Lean([.. facts]) < 0);
    }

    [Fact]
    public void Feedback_fades()
    {
        var feedback = Told(new ArticleUsed(Now, Card, Stems: Stems));
        var leans = new[] { 0, 60, 365, 3650 }.Select(days => feedback.Lean(Card, Stems, Now.AddDays(days))).ToList();

        Assert.Equal(leans.OrderDescending(), leans);
        Assert.InRange(leans[^1], 0, 1e-9);
    }

    [Fact]
    public void Fact_delivered_again_changes_nothing()
    {
        var fact = new ArticleUsed(Now, Card, new InteractionId("i"), null, Stems);

        Assert.Equal(Lean(fact), Lean(fact, fact, fact));
    }

    [Fact]
    public void Feedback_is_bounded_and_restored_from_its_facts() => AnyFact.Array[0, 60].Sample(
        facts =>
        {
            var (before, restored) = (Told(facts), Told([.. facts.Select(fact => FactJson.ReadFact(FactJson.Write(fact)))]));
            foreach (var article in Enumerable.Range(0, 4).Select(number => new ArticleId($"a{number}")))
            {
                var lean = before.Lean(article, Stems, Now);
                Assert.InRange(lean, -KnowledgeFeedback.MostDown, KnowledgeFeedback.MostUp);
                Assert.Equal(lean, restored.Lean(article, Stems, Now));
            }
        },
        iter: 1000,
        threads: 1);

    [Fact]
    public void Feedback_changes_the_order_of_articles_that_match_and_brings_up_no_other()
    {
        var query = BranchBase.Chat("снять наличные");
        var before = BranchBase.Index.Suggest(query, new KnowledgeFeedback());
        var second = before[1];
        var feedback = Told(
            [.. Enumerable.Repeat(new ArticleUsed(Now, second.Article, Stems: second.Stems), 50), new ArticleUsed(Now, new ArticleId("braces"), Stems: second.Stems)]);

        var after = BranchBase.Index.Suggest(query, feedback);

        Assert.Equal(second.Article, after[0].Article);
        Assert.DoesNotContain(after, suggestion => suggestion.Article.Value == "braces");
    }

    private static double Lean(params Fact[] facts) => Told(facts).Lean(Card, Stems, Now);

    private static KnowledgeFeedback Told(params Fact[] facts)
    {
        var feedback = new KnowledgeFeedback();
        Array.ForEach(facts, feedback.Apply);
        return feedback;
    }
}
