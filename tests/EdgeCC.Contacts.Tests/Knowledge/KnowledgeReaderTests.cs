using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using EdgeCC.Contacts.Knowledge;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Tests.Knowledge;

public class KnowledgeReaderTests
{
    private static readonly JsonNode Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "knowledge.schema.json")))!;

    private static readonly string[] Words =
    [
        "articles", "synonyms", "id", "tags", "variants", "ru", "uk", "en", "title", "questions", "spoken", "short", "full", "from",
        "until", "otherwise", "flow", "queue", "bank", "2026-01-01", "", " ", "карта", "a b", "x",
    ];

    private static readonly Gen<ConfigNode> Document = Gen.Recursive<ConfigNode>((depth, node) => depth > 6
        ? Text()
        : Gen.Frequency(
            (2, Text()),
            (2, node.Array[0, 3].Select(items => (ConfigNode)new ConfigList("f", 1, "x", items))),
            (5, Gen.Select(Text(), node).Array[0, 6].Select(entries => (ConfigNode)new ConfigMap(
                "f", 1, "x", [.. entries.Select(entry => KeyValuePair.Create(((ConfigText)entry.Item1).Text, entry.Item2))])))));

    [Fact]
    public void Article_is_read_whole()
    {
        var article = Written.Base(
            """
            articles:
              - id: lost-card
                tags: [карта, card]
                from: 2026-01-01
                until: 2026-12-31
                otherwise: en
                flow: block-card
                queue: bank
                variants:
                  en: { title: Lost card, questions: [where is my card], spoken: Say, short: Brief, full: All }
            """).Articles.Single();

        Assert.Equal(new ArticleId("lost-card"), article.Id);
        Assert.Equal(["карта", "card"], article.Tags);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (article.From, article.Until));
        Assert.Equal((Language.English, new FlowId("block-card"), new QueueId("bank")), (article.Otherwise, article.Flow, article.Queue));
        var text = article.Texts[Language.English];
        Assert.Equal(("Lost card", "Say", "Brief", "All"), (text.Title, text.Spoken, text.Short, text.Full));
        Assert.Equal(["where is my card"], text.Questions);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_with_their_place() => Assert.Equal(
        [
            "2 synonyms.ru[0]: expected 2 to 20 single words of the language: [карта, карточка]",
            "3 synonyms.de: is not known here; known: en, ru, uk",
            "5 articles[0].id: expected a name of letters, digits and hyphens, at most 64",
            "6 articles[0].from: expected a day such as 2026-12-31",
            "7 articles[0].flow: no flow is called 'dance'; known: block-card",
            "8 articles[0].otherwise: expected one of: en, ru, uk",
            "9 articles[0].variants.ru.text: is not known here; known: full, questions, short, spoken, title",
            "9 articles[0].variants.ru.short: is required: at least one of full, short, spoken",
            "10 articles[1].variants: is required",
            "11 articles[2].id: another article is called 'b'",
        ],
        Written.Problems(
            """
            synonyms:
              ru: [[одно слово, два]]
              de: []
            articles:
              - id: a b
                from: yesterday
                flow: dance
                otherwise: fr
                variants: { ru: { title: Привет, text: Пока } }
              - { id: b }
              - { id: b, variants: { en: { title: T, short: S } } }
            """).Where(problem => !problem.Contains("articles[0].otherwise: expected a language")));

    [Fact]
    public void Longer_texts_than_allowed_are_told() => Assert.Equal(
        [
            "1 articles[0].variants.en.full: expected at most 8000 characters, these are 8001",
            "1 articles[0].variants.en.title: expected at most 200 characters, these are 201",
        ],
        Written.Problems($$$"""{ articles: [ { id: a, variants: { en: { title: {{{new string('t', 201)}}}, full: {{{new string('f', 8001)}}} } } } ] }""").Order());

    [Fact]
    public void An_id_is_taken_over_all_files() => Assert.Single(Written.Problems(
        "{ articles: [ { id: a, variants: { en: { title: T, short: S } } } ] }",
        "{ articles: [ { id: a, variants: { en: { title: T, short: S } } } ] }"));

    [Fact]
    public void Any_document_is_a_base_or_has_problems() => Document.Sample(
        root =>
        {
            var problems = new List<ConfigProblem>();
            Assert.Equal(KnowledgeReader.Read([root], Written.Context, problems) is null, problems.Count > 0);
        },
        iter: 5000,
        threads: 1);

    [Theory]
    [InlineData("$defs/article", "{ articles: [ { bogus: x } ] }")]
    [InlineData("$defs/variant", "{ articles: [ { id: a, variants: { ru: { bogus: x } } } ] }")]
    [InlineData("$defs/article/properties/variants", "{ articles: [ { id: a, variants: { bogus: x } } ] }")]
    [InlineData("properties/synonyms", "{ synonyms: { bogus: x } }")]
    [InlineData("", "{ bogus: x }")]
    public void The_fields_of_the_schema_are_those_the_reader_knows(string path, string yaml)
    {
        var known = Written.Problems(yaml).Single(problem => problem.Contains("bogus: is not known here")).Split("known: ")[1];

        Assert.Equal(string.Join(", ", At(path)["properties"]!.AsObject().Select(field => field.Key).Order()), known);
    }

    [Fact]
    public void The_required_fields_of_the_schema_are_those_the_reader_misses()
    {
        var missed = Written.Problems("{ articles: [ {} ] }").Select(problem => problem.Split("articles[0].")[1].Split(':')[0]);

        Assert.Equal(At("$defs/article")["required"].Deserialize<string[]>()!.Order(), missed.Order());
    }

    [Fact]
    public void The_caps_of_the_schema_are_those_of_the_reader()
    {
        Assert.Equal(KnowledgeReader.MaxArticles, (int)At("properties/articles")["maxItems"]!);
        Assert.Equal(KnowledgeReader.MaxSynonymGroups, (int)At("$defs/synonyms")["maxItems"]!);
        Assert.Equal(KnowledgeReader.MaxSynonyms, (int)At("$defs/synonyms/items")["maxItems"]!);
        Assert.Equal(ArticleReader.MaxTextLength, (int)At("$defs/text")["maxLength"]!);
        Assert.Equal(ArticleReader.MaxLines, (int)At("$defs/lines")["maxItems"]!);
        Assert.Equal(ArticleReader.MaxLineLength, (int)At("$defs/lines/items")["maxLength"]!);
    }

    private static JsonNode At(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(Schema, (node, name) => node[name]!);

    private static Gen<ConfigNode> Text() =>
        Gen.Int[0, Words.Length - 1].Select(i => (ConfigNode)new ConfigText("f", 1, "x", Words[i]));
}
