using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Surveys;

/// <summary>Asking customers how it was: once a contact, and nobody too often.</summary>
internal sealed class SurveyBook(StoryBook stories, Teller teller, Func<CustomerId, IReadOnlyList<CustomerId>> membersOf)
{
    /// <summary>So many customers are remembered to have been asked; beyond it the one asked first is forgotten.</summary>
    public const int MostRemembered = 20_000;

    private readonly Dictionary<CustomerId, DateTimeOffset> _asked = [];
    private readonly Queue<CustomerId> _oldestFirst = new();

    public ContactsModel Model { get; set; } = new();

    /// <summary>When customers were asked last.</summary>
    public IReadOnlyDictionary<CustomerId, DateTimeOffset> Asked => _asked;

    public void Take(Fact fact)
    {
        if (fact is CustomerErased erased)
        {
            Forget(erased);
        }
        else if (fact is SurveyOffered { CustomerId: { } customer })
        {
            if (!_asked.ContainsKey(customer))
            {
                _oldestFirst.Enqueue(customer);
            }

            _asked[customer] = fact.At;
            if (_oldestFirst.Count > MostRemembered)
            {
                _asked.Remove(_oldestFirst.Dequeue());
            }
        }
    }

    public void Decide(SurveyEvent @event)
    {
        if (stories.Find(@event.Interaction) is not { } story)
        {
            return;
        }

        var at = teller.Now.Wall;
        switch (@event)
        {
            case SurveyWanted:
                Grant(story);
                break;
            case SurveyAnswerGiven given when story.WasSurveyed && !story.Answered.Contains(given.Survey) && Asks(story, given):
                teller.Tell(new SurveyAnswered(at, story.Id, given.Survey, given.Score));
                break;
            case SurveyCommentGiven given when story is { WasSurveyed: true, HasCommented: false } && SurveyOf(story)?.Comment == true && MessageLimits.Note(given.Text) is { } text:
                teller.Tell(new SurveyCommented(at, story.Id, text));
                break;
        }
    }

    private void Forget(CustomerErased erased)
    {
        if (erased.Profiles().Count(_asked.Remove) > 0)
        {
            var others = _oldestFirst.Where(_asked.ContainsKey).ToArray();
            _oldestFirst.Clear();
            Array.ForEach(others, _oldestFirst.Enqueue);
        }
    }

    private void Grant(Story story)
    {
        var survey = SurveyOf(story);
        SurveyRefusal? refusal = survey is null || story.Agent is null ? SurveyRefusal.NothingToAsk
            : story.WasSurveyed ? SurveyRefusal.AskedAlready
            : LastAsked(story) is { } last && teller.Now.Wall - last < survey.AtMostEvery ? SurveyRefusal.AskedLately
            : null;
        if (refusal is { } why)
        {
            teller.Report(new SurveyWithheld(story.Id, why));
            return;
        }

        teller.Tell(new SurveyOffered(teller.Now.Wall, story.Id, story.Customer));
        teller.Report(new SurveyGranted(story.Id, survey!));
    }

    private bool Asks(Story story, SurveyAnswerGiven given) =>
        SurveyOf(story)?.Questions.Contains(given.Survey) == true && SurveyModel.IsOnScale(given.Survey, given.Score);

    private SurveyModel? SurveyOf(Story story) => story.Queue is { } queue ? Model.Surveys.GetValueOrDefault(queue) : null;

    private DateTimeOffset? LastAsked(Story story) => story.Customer is { } customer
        ? membersOf(customer).Select(member => _asked.TryGetValue(member, out var at) ? at : (DateTimeOffset?)null).Max()
        : null;
}
