using EdgeCC.Contacts.Knowledge;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Tests.Knowledge;

/// <summary>
/// The 300 articles of Base/*.yaml, written for a bank, an operator, a shop and a clinic that share one appliance, with many that
/// differ in one word; and questions.yaml, what customers ask of them. The questions of <c>held-out</c> were never looked at
/// while the search was tuned, those of <c>fresh</c> were written after that and after the synonyms, both before the articles
/// had questions of their own, which were written without sight of them. Those of <c>newest</c> came last and nothing was
/// changed after them; but they are by the author of the articles' questions, so strangers may fare worse.
/// </summary>
internal static class BranchBase
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(3));

    public static readonly string[] Files = ["bank", "telecom", "shop", "clinic"];

    public static readonly KnowledgeBase Base = Written.Base([.. Files.Select(Text)]);

    public static readonly KnowledgeIndex Index = new(Base);

    private static readonly ConfigMap Questions = (ConfigMap)Written.Parse(Text("questions"));

    private static readonly ConfigMap StrangersQuestions = (ConfigMap)Written.Parse(Text("strangers"));

    /// <summary>What is asked, and by which article it is answered.</summary>
    public static IReadOnlyList<(ArticleId Article, string Said)> Asked(string part, string language) =>
        Pairs(List(Questions, part, language));

    /// <summary>As <see cref="Asked"/>, by people who know neither the search nor the articles' own questions.</summary>
    public static IReadOnlyList<(ArticleId Article, string Said)> AskedByStrangers(string part, string language) =>
        Pairs(List(StrangersQuestions, part, language));

    /// <summary>What no article answers.</summary>
    public static IEnumerable<string> OffTopic(string language) =>
        List(Questions, "off-topic", language).Cast<ConfigText>().Select(text => text.Text);

    /// <summary>A question from a chat.</summary>
    public static KnowledgeQuery Chat(params string[] said) => new([.. said], ArticleForm.Short, Now);

    private static (ArticleId Article, string Said)[] Pairs(IReadOnlyList<ConfigNode> pairs) =>
        [.. pairs.Cast<ConfigMap>().Select(pair => (new ArticleId(Scalar(pair, "article")), Scalar(pair, "said")))];

    private static IReadOnlyList<ConfigNode> List(ConfigMap questions, string part, string language) =>
        ((ConfigList)Field((ConfigMap)Field(questions, part), language)).Items;

    private static ConfigNode Field(ConfigMap map, string name) => map.Entries.Single(entry => entry.Key == name).Value;

    private static string Scalar(ConfigMap map, string name) => ((ConfigText)Field(map, name)).Text;

    private static string Text(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Knowledge", "Base", $"{file}.yaml"));
}
