using System.Text;
using CsCheck;
using EdgeCC.Contacts.Knowledge;

namespace EdgeCC.Contacts.Tests.Knowledge;

public class KnowledgePropertyTests
{
    private static readonly Gen<char> Letter = Gen.OneOf(
        Gen.Char, Gen.Char['а', 'я'], Gen.Char[' ', '~'], OneOf('і', 'ї', 'є', '\'', '’', '-', ' ', '\u0306', '\ud800', '\n', 'ё', 'ъ'));

    private static readonly Gen<string> Text = Letter.Array[0, 80].Select(letters => new string(letters));

    private static readonly Gen<string> Question = Gen.Int[0, Questions.Length - 1].Select(i => Questions[i]);

    private static readonly KnowledgeIndex Shuffled = new(BranchBase.Base with
    {
        Articles = [.. BranchBase.Base.Articles.Reverse()],
        Synonyms = [.. BranchBase.Base.Synonyms.Reverse()],
    });

    private static string[] Questions =>
        [.. ((string[])["ru", "uk", "en"]).SelectMany(language => BranchBase.Asked("tuned", language)).Select(asked => asked.Said)];

    [Fact]
    public void Any_text_is_survived() => Text.Array[0, 7].Sample(
        said => Assert.All(Suggest(BranchBase.Index, said), suggestion =>
        {
            Assert.InRange(suggestion.Confidence, 0, 1);
            Assert.True(double.IsFinite(suggestion.Score));
        }),
        iter: 3000,
        threads: 1);

    [Fact]
    public void A_very_long_text_is_read_in_part()
    {
        var text = new StringBuilder().Insert(0, "заблокировать кредитную карту и чтонибудьещё ", 20_000).ToString();

        Assert.Equal("credit-card-lost", Suggest(BranchBase.Index, text)[0].Article.Value);
        Assert.NotNull(Suggest(BranchBase.Index, new string('ы', 100_000)));
    }

    [Fact]
    public void The_same_question_has_the_same_answer_whatever_the_order_of_articles() => Gen.Select(Question, Text).Sample(
        (question, noise) =>
        {
            var (one, again) = (Suggest(BranchBase.Index, question, noise), Suggest(BranchBase.Index, question, noise));
            Assert.Equal(Told(one), Told(again));
            Assert.Equal(Told(one), Told(Suggest(Shuffled, question, noise)));
        },
        iter: 500,
        threads: 1);

    private static IReadOnlyList<Suggestion> Suggest(KnowledgeIndex index, params string[] said) =>
        index.Suggest(BranchBase.Chat(said), new KnowledgeFeedback());

    private static IEnumerable<(string Article, double Score, double Confidence)> Told(IEnumerable<Suggestion> suggestions) =>
        suggestions.Select(suggestion => (suggestion.Article.Value, suggestion.Score, suggestion.Confidence));

    private static Gen<char> OneOf(params char[] letters) => Gen.Int[0, letters.Length - 1].Select(i => letters[i]);
}
