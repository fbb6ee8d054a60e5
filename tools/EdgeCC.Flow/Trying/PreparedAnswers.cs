using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Flow.Reading;
using EdgeCC.Ivr;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Flow.Trying;

/// <summary>
/// What endpoints and the knowledge base answer, from a file: <c>data: { ENDPOINT: JSON }</c> and <c>articles:</c>, a list of
/// <c>{ words, short, spoken, full, confidence }</c>. An article is found by any of its words in the question: enough to
/// try a flow, not to try a search.
/// </summary>
internal sealed class PreparedAnswers
{
    public static readonly PreparedAnswers None = new();

    private readonly Dictionary<string, string> _data = [];
    private readonly List<(IReadOnlyList<string> Words, SuggestedArticle Article)> _articles = [];

    /// <summary>Reads the file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PreparedAnswers Read(string file, List<ConfigProblem> problems)
    {
        var answers = new PreparedAnswers();
        if (YamlDocument.Read(file, File.ReadAllText(file), problems) is { } root)
        {
            var section = ConfigSection.Over(root, problems);
            foreach (var (endpoint, node) in section.Node("data") is ConfigMap map ? map.Entries : [])
            {
                answers._data[endpoint] = ConfigJson.Of(node);
            }

            foreach (var article in section.Sections("articles"))
            {
                answers._articles.Add(ReadArticle(article));
            }

            section.End();
        }

        return answers;
    }

    /// <summary>Answers what the flow asks, where it is in the file; false otherwise.</summary>
    public bool TryAnswer(Trial trial)
    {
        switch (trial.Asked)
        {
            case CallData call when _data.TryGetValue(call.Endpoint, out var json):
                return trial.Do("data", json) is null;
            case AskKnowledge ask when _articles.Count > 0:
                return trial.AnswerArticles([.. Found(ask.Text)]) is null;
            default:
                return false;
        }
    }

    private IEnumerable<SuggestedArticle> Found(string question) => _articles
        .Where(entry => entry.Words.Any(word => question.Contains(word.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)))
        .Select(entry => entry.Article)
        .OrderByDescending(article => article.Confidence);

    private static (IReadOnlyList<string>, SuggestedArticle) ReadArticle(ConfigSection section)
    {
        var words = section.Texts("words");
        if (words.Count == 0)
        {
            section.Note("words", "is required: a list of words of questions it answers");
        }

        var article = new SuggestedArticle(
            section.OptionalText("id") ?? (words.Count > 0 ? words[0] : ""),
            section.Number("confidence", 100, 0, 100) / 100.0,
            section.OptionalText("spoken") ?? "",
            section.OptionalText("short") ?? "",
            section.OptionalText("full") ?? "");
        section.End();
        return (words, article);
    }
}
