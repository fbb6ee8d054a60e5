using System.Collections.Immutable;
using EdgeCC.Contacts;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>
/// How contacts are summed up, surveyed and grouped: <c>contacts</c>, with a list of <c>wrap-ups</c> and one of
/// <c>surveys</c>, each for some queues, and <c>episodes</c>.
/// </summary>
internal static class ContactsReader
{
    private static readonly ImmutableSortedDictionary<string, SurveyKind> Questions =
        ImmutableSortedDictionary<string, SurveyKind>.Empty
            .Add("csat", SurveyKind.Csat)
            .Add("ces", SurveyKind.Ces)
            .Add("nps", SurveyKind.Nps);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3 * 366);

    public static ContactsModel Read(ConfigSection root, ImmutableArray<QueueModel> queues)
    {
        var section = root.Section("contacts");
        var known = queues.Select(queue => queue.Id).ToImmutableHashSet();
        var model = new ContactsModel
        {
            Queues = known,
            WrapUps = ReadPerQueue(section, "wrap-ups", known, ReadWrapUp),
            Surveys = ReadPerQueue(section, "surveys", known, ReadSurvey),
            Episodes = ReadEpisodes(section.Section("episodes")),
        };
        section.End();
        return model;
    }

    private static ImmutableDictionary<QueueId, T> ReadPerQueue<T>(
        ConfigSection section, string name, ImmutableHashSet<QueueId> known, Func<ConfigSection, T> read)
    {
        var models = ImmutableDictionary.CreateBuilder<QueueId, T>();
        foreach (var item in section.Sections(name))
        {
            var model = read(item);
            foreach (var queue in item.Texts("queues").Select(text => new QueueId(text)))
            {
                if (!known.Contains(queue))
                {
                    item.Note("queues", $"there is no queue \"{queue}\"");
                }
                else if (!models.TryAdd(queue, model))
                {
                    item.Note("queues", $"\"{queue}\" has {name} already");
                }
            }

            item.End();
        }

        return models.ToImmutable();
    }

    private static WrapUpModel ReadWrapUp(ConfigSection section) => new(ReadWords(section, "codes"), ReadWords(section, "tags"));

    private static ImmutableArray<string> ReadWords(ConfigSection section, string name)
    {
        ImmutableArray<string> words = [.. section.Texts(name)];
        if (words.Length > WrapUpModel.Most || words.Any(word => word.Length > WrapUpModel.MaxLength))
        {
            section.Note(name, $"may list {WrapUpModel.Most} words at most, of {WrapUpModel.MaxLength} characters");
        }

        if (words.Distinct().Count() < words.Length)
        {
            section.Note(name, "lists a word twice");
        }

        return words;
    }

    private static SurveyModel ReadSurvey(ConfigSection section)
    {
        var questions = ImmutableArray.CreateBuilder<SurveyKind>();
        foreach (var word in section.Texts("ask"))
        {
            if (!Questions.TryGetValue(word, out var kind) || questions.Contains(kind))
            {
                section.Note("ask", $"expected each of these once at most: {string.Join(", ", Questions.Keys)}");
            }
            else
            {
                questions.Add(kind);
            }
        }

        if (questions.Count == 0)
        {
            section.Note("ask", "asks nothing");
        }

        return new SurveyModel(
            questions.ToImmutable(),
            section.Flag("comment", false),
            section.Duration("at-most-every", SurveyModel.UsualPause, TimeSpan.Zero, Longest));
    }

    private static EpisodeRule ReadEpisodes(ConfigSection section)
    {
        var usual = EpisodeRule.Usual;
        var rule = new EpisodeRule(
            section.Duration("suggest-within", usual.SuggestWithin, TimeSpan.FromHours(1), Longest),
            section.Duration("quiet-after", usual.QuietAfter, TimeSpan.FromHours(1), Longest),
            section.Duration("reopen-within", usual.ReopenWithin, TimeSpan.Zero, Longest));
        section.End();
        return rule;
    }
}
