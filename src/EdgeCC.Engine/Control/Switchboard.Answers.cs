using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Knowledge;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Engine.Events;
using EdgeCC.Ivr;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Control;

/// <summary>What flows ask, and the house answers at once.</summary>
public sealed partial class Switchboard
{
    private readonly KnowledgeFeedback _feedback = new();

    private void Answer(LookUpCustomer asked, Moment now)
    {
        var who = _contacts.Recognise(new WrittenAddress(KindOf(asked.By), asked.Value), now.Wall);
        var found = CardOf(who.Customer, isMaybe: who.Certainty == Certainty.Maybe);
        _inward.Enqueue(new FlowCustomerTold(asked.Interaction, asked.Request, InPlaceOf(asked.Interaction, found)));
    }

    /// <summary>What was known of somebody else is not to stay beside what was found.</summary>
    private ImmutableDictionary<string, string> InPlaceOf(InteractionId interaction, ImmutableDictionary<string, string> found)
    {
        ImmutableDictionary<string, string> before;
        if (_conversations.Find(interaction) is { } conversation)
        {
            before = conversation.Attributes;
            _conversations.Put(conversation with { Attributes = found });
        }
        else if (_texts.Find(interaction) is { } contact)
        {
            before = contact.Attributes;
            _texts.Put(contact with { Attributes = found });
        }
        else
        {
            return found;
        }

        return found.AddRange(before.Keys
            .Where(name => !found.ContainsKey(name))
            .Select(name => KeyValuePair.Create(name, "")));
    }

    private static IdentityKind KindOf(LookupKey key) => key switch
    {
        LookupKey.Phone => IdentityKind.Phone,
        LookupKey.Email => IdentityKind.Email,
        LookupKey.Crm => IdentityKind.Crm,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "no key"),
    };

    private void Answer(AskKnowledge asked, Moment now)
    {
        var spoken = _conversations.Find(asked.Interaction) is not null;
        var query = new KnowledgeQuery(
            [asked.Text], spoken ? ArticleForm.Spoken : ArticleForm.Short, TimeZoneInfo.ConvertTime(now.Wall, _model.Zone))
        {
            Language = LanguageName.All.TryGetValue(asked.Language, out var language) ? language : null,
        };
        _inward.Enqueue(new FlowKnowledgeTold(
            asked.Interaction,
            asked.Request,
            [.. _model.Knowledge.Suggest(query, _feedback).Select(suggestion => Told(suggestion, asked.Language))]));
    }

    private static Fact FactOf(ArticleJudged judged, Moment now) => judged.IsUseful
        ? new ArticleUsed(now.Wall, judged.Article, judged.Interaction, judged.Agent, judged.Stems)
        : new ArticleMarkedWrong(now.Wall, judged.Article, judged.Interaction, judged.Agent, judged.Stems);

    private SuggestedArticle Told(Suggestion suggestion, string language)
    {
        var article = _model.Knowledge.Find(suggestion.Article)!;
        return new SuggestedArticle(
            suggestion.Article.Value,
            suggestion.Confidence,
            Spoken: _prompts.Find(new Prompt.Spoken(Text(ArticleForm.Spoken), language)) is null ? "" : Text(ArticleForm.Spoken),
            Short: Text(ArticleForm.Short),
            Full: Text(ArticleForm.Full));

        string Text(ArticleForm form) => article.Variant(suggestion.Variant.Language, form)?.Text ?? "";
    }
}
