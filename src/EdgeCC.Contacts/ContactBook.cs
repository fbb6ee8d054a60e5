using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts;

/// <summary>
/// Who is this, and what happened. Each subject has its book; what a book decides it tells as facts, and those, with the
/// facts of the other cores, are all that changes any of them: live and restored alike. Nothing here decides where a
/// contact goes.
/// </summary>
public sealed partial class ContactBook : ICore
{
    private readonly Teller _teller;
    private readonly StoryBook _stories = new();
    private readonly InteractionBook _interactions;
    private readonly WrapUpBook _wrapUps;
    private readonly SurveyBook _surveys;
    private readonly EpisodeBook _episodes;
    private readonly EpisodeSuggester _suggester;
    private readonly FollowUpBook _followUps;
    private readonly WallClockWatch _clock = new();
    private ContactsModel _model = new();

    /// <summary>When the last restored fact happened, as an uptime: the service was alive at least until then.</summary>
    private TimeSpan _lastAlive = TimeSpan.MinValue;

    /// <summary>A book that knows nobody.</summary>
    /// <param name="region">Whose numbering plan national telephone numbers follow: <c>RU</c>.</param>
    /// <param name="model">The configuration.</param>
    public ContactBook(string region, ContactsModel model)
    {
        Customers = new CustomerBook(region);
        _teller = new Teller((fact, now) => Take(fact, now.Uptime, now));
        _interactions = new InteractionBook(_stories, _teller, customer => Customers.Find(customer) is not null);
        _wrapUps = new WrapUpBook(_stories, _teller);
        _surveys = new SurveyBook(_stories, _teller, MembersOf);
        _episodes = new EpisodeBook(_interactions, _stories, _teller);
        _followUps = new FollowUpBook(_interactions, _stories, _teller);
        _suggester = new EpisodeSuggester(_episodes, _stories, _followUps);
        Configure(model);
    }

    /// <summary>What the book holds.</summary>
    public ContactsCounts Counts => new(_interactions.Count, Customers.Count, _followUps.Count, _interactions.Misfits, _teller.Refused);

    internal CustomerBook Customers { get; }

    internal (InteractionBook Interactions, StoryBook Stories, SurveyBook Surveys, EpisodeBook Episodes, FollowUpBook FollowUps) Books =>
        (_interactions, _stories, _surveys, _episodes, _followUps);

    public Answer Apply(Event @event, Moment now, Random random)
    {
        Reach(now);
        Decide(@event, random);
        return Proceed(random);
    }

    public Answer Advance(Moment now, Random random)
    {
        Reach(now);
        return Proceed(random);
    }

    private void Decide(Event @event, Random random)
    {
        switch (@event)
        {
            case CustomerArrived arrived:
                Arrive(arrived, random);
                break;
            case CustomerEvent said:
                Decide(said, random);
                break;
            case FactAppended { Fact: var fact } when IsOfAnotherCore(fact):
                _teller.Hear(fact);
                break;
            case WrapUpGiven given:
                _wrapUps.Decide(given);
                break;
            case InteractionEvent about:
                _interactions.Decide(about);
                break;
            case SurveyEvent about:
                _surveys.Decide(about);
                break;
            case EpisodeEvent about:
                _episodes.Decide(about, MembersOf);
                break;
            case FollowUpEvent about:
                _followUps.Decide(about);
                break;
            case ContactsReconfigured reconfigured:
                Configure(reconfigured.Model);
                break;
        }
    }

    /// <summary>What another core tells is heard; our own facts were taken when they were told, and coming round again late would undo what followed.</summary>
    private static bool IsOfAnotherCore(Fact fact) => fact is ApplianceStarted or PromptPlayed or MenuItemChosen
        or InteractionQueued or InteractionUnserved or InteractionOffered or OfferEnded or InteractionConnected
        or InteractionAbandoned or InteractionReleased or WrapUpEnded
        or CallbackRequested or CallbackAttempted or CallbackEnded
        or AnswerCollected or ArticleTold or BotHandedOver or SurveyAnswered or SurveyCommented
        or MessageUndelivered;

    private void Reach(Moment now)
    {
        _teller.Now = now;
        if (_clock.JumpedBy(now) != TimeSpan.Zero)
        {
            _episodes.WatchWallTimes(now);
            _followUps.WatchWallTimes(now);
        }
    }

    private Answer Proceed(Random random)
    {
        _followUps.Pass(_teller.Now, random);
        _episodes.Pass(_teller.Now);
        while (_teller.TryTakeNews(out var fact))
        {
            Continue(fact);
            Attribute(fact);
            _followUps.React(fact);
            _episodes.React(fact, random);
        }

        return _teller.Answer(Deadline.Earlier(_followUps.Next, _episodes.Next));
    }

    /// <summary>The one place where anything changes.</summary>
    private void Take(Fact fact, TimeSpan at, Moment now)
    {
        Customers.Take(fact);
        _stories.Take(fact);
        _interactions.Take(fact, at);
        _surveys.Take(fact);
        _episodes.Take(fact, now);
        _followUps.Take(fact, now);
    }

    private void Configure(ContactsModel model)
    {
        _model = _interactions.Model = _wrapUps.Model = _surveys.Model = model;
        _episodes.Configure(model.Episodes, _teller.Now);
    }

    private void Arrive(CustomerArrived arrived, Random random)
    {
        if (_stories.Find(arrived.Interaction) is { HasArrived: true })
        {
            return;
        }

        var identity = Customers.Identify(arrived.Channel, arrived.From);
        Tell(Customers.Meet(arrived.Channel, identity, _teller.Now, random).Facts);
        var who = Customers.Recognise(identity, _teller.Now.Wall);
        _teller.Tell(new InteractionArrived(
            _teller.Now.Wall,
            arrived.Interaction,
            arrived.Channel,
            who.Customer,
            identity?.Address,
            arrived.To,
            arrived.Outbound,
            arrived.Thread));
        _teller.Report(new CustomerRecognised(arrived.Interaction, who.Customer, who.Candidates));
    }

    private void Decide(CustomerEvent said, Random random)
    {
        var decision = Customers.Decide(said, _teller.Now, random);
        if (decision.Refusal is { } refusal)
        {
            _teller.Refuse(said, refusal);
        }

        foreach (var erased in decision.Facts.OfType<CustomerErased>())
        {
            CallOffFor([.. erased.Profiles()]);
        }

        Tell(decision.Facts);
    }

    /// <summary>Whoever is to be forgotten is neither called nor written to; afterwards nobody would know whom to.</summary>
    private void CallOffFor(CustomerId[] members)
    {
        _followUps.CallOffFor(members);
        foreach (var callback in _stories.CallbacksOf(members))
        {
            _teller.Report(new WorkCalledOff(callback.Id, callback.Channel));
        }
    }

    private void Tell(ImmutableArray<Fact> facts)
    {
        foreach (var fact in facts)
        {
            _teller.Tell(fact);
        }
    }

    /// <summary>A customer whom the router sends to the agent they are in conversation with goes on with that (R2).</summary>
    private void Continue(Fact fact)
    {
        if (fact is InteractionQueued { Hold: { Cause: HoldCause.Continuation, For: var agent } } queued
            && _stories.Find(queued.InteractionId) is { Customer: { } customer, ContinuationOf: null } story
            && _interactions.ConversationOf(MembersOf(customer), agent, except: story.Channel) is { } open)
        {
            _teller.Tell(new InteractionContinued(_teller.Now.Wall, story.Id, open));
        }
    }

    /// <summary>Whom an agent picked behind a shared address, the interaction belongs to.</summary>
    private void Attribute(Fact fact)
    {
        if (fact is IdentityPicked picked)
        {
            _interactions.Decide(new CustomerNamed(picked.InteractionId, picked.CustomerId, picked.AgentId));
        }
    }

    /// <summary>The profiles that are known to be one customer, the one asked for among them.</summary>
    private IReadOnlyList<CustomerId> MembersOf(CustomerId customer) => Customers.MembersOf(customer);
}
