using System.Collections.Immutable;
using EdgeCC.Contacts.Knowledge;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Tests.Knowledge;

public class KnowledgeIndexTests
{
    private const string Cards =
        """
        synonyms:
          ru: [[карта, карточка, пластик]]
        articles:
          - id: lost
            otherwise: ru
            variants:
              ru: { title: Заблокировать потерянную карту, spoken: Голосом, short: Коротко, full: Подробно }
          - id: pin
            variants:
              ru: { title: Забыли пароль, short: Придумайте новый }
              uk: { title: Забули пароль, short: Придумайте новий }
              en: { title: Forgot the password, full: Set a new one }
          - id: offer
            from: 2026-03-01
            until: 2026-03-02
            variants:
              ru: { title: Акция для новых клиентов, short: Скидка }
        """;

    private static readonly KnowledgeIndex Index = new(Written.Base(Cards));

    [Theory]
    [InlineData("карты потерянные", "lost")]
    [InlineData("потерял карточку", "lost")]
    [InlineData("заблокируйте пластик!", "lost")]
    [InlineData("карат потеряна", "lost")]
    [InlineData("забыли ппароль", "pin")]
    [InlineData("забыли прль пароь", "pin")]
    [InlineData("gfhjkm", "pin")]
    [InlineData("pf,skb gfhjkm", "pin")]
    [InlineData("parol", "pin")]
    [InlineData("zablokirovat kartu", "lost")]
    [InlineData("зфыыцщкв", "pin")]
    [InlineData("ПАРОЛЬ", "pin")]
    [InlineData("посеял карту", "lost")]
    public void Article_is_found_however_it_is_typed(string said, string article) =>
        Assert.Equal(article, Ask(said).Article.Value);

    [Theory]
    [InlineData("посеял", "lost")]
    [InlineData("скидки", "offer")]
    [InlineData("is there a passcode", "pin")]
    public void What_people_say_otherwise_is_found_without_synonyms_of_the_branch(string said, string article) =>
        Assert.Equal(article, Ask(said).Article.Value);

    [Theory]
    [InlineData("забыл пароль", Language.Russian)]
    [InlineData("забув пароль", Language.Ukrainian)]
    [InlineData("forgot password", Language.English)]
    [InlineData("pf,sk gfhjkm", Language.Russian)]
    [InlineData("де пароль", Language.Ukrainian)]
    public void Answer_is_in_the_language_of_the_question(string said, Language language) =>
        Assert.Equal(language, Ask(said).Variant.Language);

    [Fact]
    public void Wanted_language_goes_before_that_of_the_question() => Assert.Equal(
        Language.English, Ask(Chat("забыл пароль") with { Language = Language.English })?.Variant.Language);

    [Fact]
    public void Article_in_no_wanted_language_is_told_only_where_it_says_so()
    {
        Assert.Equal(Language.Russian, Ask(Chat("потерянную карту") with { Language = Language.English })!.Variant.Language);
        Assert.Null(Ask(Chat("акция") with { Language = Language.English }));
    }

    [Theory]
    [InlineData("lost", ArticleForm.Spoken, ArticleForm.Spoken)]
    [InlineData("lost", ArticleForm.Full, ArticleForm.Full)]
    [InlineData("pin", ArticleForm.Spoken, ArticleForm.Short)]
    [InlineData("pin", ArticleForm.Full, ArticleForm.Short)]
    public void Form_that_is_absent_is_replaced_by_one_that_fits(string article, ArticleForm wanted, ArticleForm told) =>
        Assert.Equal(told, Index.Find(new ArticleId(article))!.Variant(Language.Russian, wanted)!.Form);

    [Fact]
    public void Long_text_is_not_read_out_and_a_spoken_one_not_written()
    {
        var text = new ArticleText("Title", [], Spoken: null, Short: null, Full: "Full");
        var article = new Article(
            new ArticleId("a"), [], ImmutableSortedDictionary<Language, ArticleText>.Empty.Add(Language.English, text));

        Assert.Null(article.Variant(Language.English, ArticleForm.Spoken));
        Assert.Equal(ArticleForm.Full, article.Variant(Language.English, ArticleForm.Short)!.Form);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Article_is_suggested_only_while_it_is_valid(int days, bool isValid) => Assert.Equal(
        isValid, Ask(Chat("акция") with { Now = BranchBase.Now.AddDays(days) }) is not null);

    [Fact]
    public void Newest_message_weighs_most()
    {
        Assert.Equal("pin", Ask(Chat("потерял карту", "забыл пароль"))!.Article.Value);
        Assert.Equal("lost", Ask(Chat("забыл пароль", "потерял карту"))!.Article.Value);
        Assert.Equal("pin", Ask(Chat("забыл пароль", "ало"))!.Article.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("как мне это")]
    [InlineData("???")]
    [InlineData("шмурдяк")]
    public void Nothing_is_suggested_where_no_word_is_known(string said) => Assert.Null(Ask(Chat(said)));

    [Fact]
    public void Empty_base_suggests_nothing() =>
        Assert.Empty(new KnowledgeIndex(KnowledgeBase.Empty).Suggest(Chat("карта"), new KnowledgeFeedback()));

    [Fact]
    public void Facts_are_given_stems_of_the_article_and_not_what_was_said() =>
        Assert.All(Ask("Иванов потерял карту 4276").Stems, stem => Assert.DoesNotContain(stem, (string[])["ru:иванов", "en:4276"]));

    private static KnowledgeQuery Chat(params string[] said) => BranchBase.Chat(said);

    private static Suggestion Ask(string said) => Ask(Chat(said))!;

    private static Suggestion? Ask(KnowledgeQuery query) => Index.Suggest(query, new KnowledgeFeedback()).FirstOrDefault();
}
