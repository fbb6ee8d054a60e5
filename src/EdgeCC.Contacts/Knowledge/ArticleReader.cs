using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>Reads one article as written.</summary>
internal sealed class ArticleReader(ConfigSection section, KnowledgeContext context)
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxIdLength = 64;

    /// <summary>The longest title, question or tag, in characters.</summary>
    public const int MaxLineLength = 200;

    /// <summary>The longest text of a variant, in characters.</summary>
    public const int MaxTextLength = 8000;

    /// <summary>The most tags of an article, and the most questions in one language.</summary>
    public const int MaxLines = 30;

    /// <summary>The article; where a problem was noted, with defaults in its place.</summary>
    public Article Read()
    {
        var article = new Article(new ArticleId(ReadId()), Lines(section, "tags"), ReadTexts())
        {
            Otherwise = section.Node("otherwise") is null ? null : section.Choice("otherwise", default, LanguageName.All),
            From = Day("from"),
            Until = Day("until"),
            Flow = Known("flow", context.Flows, name => new FlowId(name)),
            Queue = Known("queue", context.Queues, name => new QueueId(name)),
        };
        section.End();
        if (article.Until < article.From)
        {
            section.Note("until", "expected a day not before from");
        }

        if (article.Otherwise is { } otherwise && !article.Texts.ContainsKey(otherwise))
        {
            section.Note("otherwise", "expected a language there is a variant in");
        }

        return article;
    }

    private string ReadId()
    {
        var id = section.Text("id");
        if (id.Length > MaxIdLength || !id.All(c => char.IsLetterOrDigit(c) || c == '-'))
        {
            section.Note("id", $"expected a name of letters, digits and hyphens, at most {MaxIdLength}");
        }

        return id;
    }

    private ImmutableSortedDictionary<Language, ArticleText> ReadTexts()
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<Language, ArticleText>();
        var variants = section.Section("variants", required: true);
        foreach (var (name, language) in LanguageName.All)
        {
            if (variants.Node(name) is not null)
            {
                texts.Add(language, ReadText(variants.Section(name)));
            }
        }

        variants.End();
        if (texts.Count == 0 && section.Node("variants") is not null)
        {
            section.Note("variants", $"expected at least one of: {string.Join(", ", LanguageName.All.Keys)}");
        }

        return texts.ToImmutable();
    }

    private static ArticleText ReadText(ConfigSection variant)
    {
        var text = new ArticleText(
            Limited(variant, "title", variant.Text("title"), MaxLineLength) ?? "",
            Lines(variant, "questions"),
            Body(variant, "spoken"),
            Body(variant, "short"),
            Body(variant, "full"));
        variant.End();
        if (text is { Spoken: null, Short: null, Full: null })
        {
            variant.Note("short", "is required: at least one of full, short, spoken");
        }

        return text;
    }

    private static string? Body(ConfigSection variant, string form) =>
        Limited(variant, form, variant.OptionalText(form), MaxTextLength);

    private static string? Limited(ConfigSection section, string field, string? text, int most)
    {
        if (text?.Length > most)
        {
            section.Note(field, $"expected at most {most} characters, these are {text.Length}");
        }

        return text;
    }

    private static ImmutableArray<string> Lines(ConfigSection section, string field)
    {
        var lines = section.Texts(field);
        if (lines.Count > MaxLines || lines.Any(line => line.Length > MaxLineLength))
        {
            section.Note(field, $"expected at most {MaxLines} lines of at most {MaxLineLength} characters");
        }

        return [.. lines];
    }

    private DateOnly? Day(string field)
    {
        if (section.OptionalText(field) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        section.Note(field, "expected a day such as 2026-12-31");
        return null;
    }

    private TId? Known<TId>(string field, IReadOnlySet<TId> known, Func<string, TId> make)
        where TId : struct
    {
        if (section.OptionalText(field) is not { } name)
        {
            return null;
        }

        var id = make(name);
        if (!known.Contains(id))
        {
            section.Note(field, $"no {field} is called '{name}'; known: {string.Join(", ", known.Select(one => one.ToString()).Order())}");
        }

        return id;
    }
}
