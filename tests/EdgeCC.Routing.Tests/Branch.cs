using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Boards;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Tests;

/// <summary>
/// A small branch in virtual time: Anna does sales, Boris sales and support, Vera support. Phones 101 to 103 are
/// reachable, nobody is signed in. Wall clock: a Monday, 09:00 in Moscow.
/// </summary>
internal sealed class Branch
{
    public static readonly TimeZoneInfo Moscow = TimeZoneInfo.CreateCustomTimeZone("Moscow", TimeSpan.FromHours(3), null, null);
    public static readonly QueueId Sales = new("sales");
    public static readonly QueueId Support = new("support");
    public static readonly AgentId Anna = new("anna");
    public static readonly AgentId Boris = new("boris");
    public static readonly AgentId Vera = new("vera");

    public static readonly RoutingModel Configured = new(
        [Queue("sales"), Queue("support")],
        [Agent("anna", "101", "sales"), Agent("boris", "102", "sales", "support"), Agent("vera", "103", "support")]);

    private readonly Random _random = new(1);
    private DateTimeOffset _wall = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);
    private TimeSpan _uptime = TimeSpan.FromHours(1);
    private long _lastOffer;

    public Branch(RoutingModel? model = null)
    {
        Router = new Router(model ?? Configured, Moscow);
        foreach (var phone in new[] { "101", "102", "103" })
        {
            Tell(new ExtensionReachabilityChanged(new ExtensionId(phone), true));
        }
    }

    public Router Router { get; private set; }

    /// <summary>Every fact so far.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>What the last event or second brought, facts left out.</summary>
    public List<Effect> Effects { get; } = [];

    public TimeSpan? NextDeadline { get; private set; }

    public Moment Now => new(_uptime, _wall);

    public RoutingSnapshot Snapshot => Router.Snapshot(Now);

    public OfferToAgent LastOffer => Assert.Single(Effects.OfType<OfferToAgent>());

    public static QueueModel Queue(string id) => new(
        new QueueId(id), id, [Ring(0, (id, 1))], Seconds(20), Seconds(10), Seconds(30), 0.8, Seconds(30), Seconds(300), 3);

    public static AgentModel Agent(string id, string extension, params string[] skills) => new(
        new AgentId(id), id, "1", new ExtensionId(extension), skills.ToImmutableDictionary(skill => new SkillId(skill), _ => SkillRing.UsualLevel));

    public static SkillRing Ring(int afterSeconds, params (string Skill, int Level)[] skills) => new(
        Seconds(afterSeconds), skills.ToImmutableDictionary(skill => new SkillId(skill.Skill), skill => skill.Level));

    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    public static InteractionId Customer(string name) => new(name);

    public void Tell(Event @event)
    {
        Effects.Clear();
        Take(Router.Apply(@event, Now, _random));
    }

    /// <summary>Lets time pass in steps of a second, as the heartbeat does.</summary>
    public void Pass(int seconds)
    {
        Effects.Clear();
        for (var i = 0; i < seconds; i++)
        {
            _uptime += Seconds(1);
            _wall += Seconds(1);
            Take(Router.Advance(Now, _random));
        }
    }

    public void JumpClock(TimeSpan by) => _wall += by;

    public void SignIn(AgentId agent, string? extension = null) => Tell(new AgentSignedIn(
        agent, extension is null ? Configured.Agents.Single(model => model.Id == agent).Extension : new ExtensionId(extension)));

    public void Enter(string customer, QueueId queue) =>
        Tell(new InteractionEnteredQueue(Customer(customer), queue, Channel.Voice));

    /// <summary>As Contacts tells it: the fact is kept, and the router hears of it.</summary>
    public void Hear(Fact fact)
    {
        Facts.Add(fact);
        Tell(new FactHeard(fact));
    }

    public void CustomerWrites(string contact) => Hear(new MessageReceived(_wall, Customer(contact), $"{Facts.Count}", "?"));

    public void AgentWrites(string contact) => Hear(new MessageSent(_wall, Customer(contact), $"{Facts.Count}", "!", Anna));

    public void Leave(string customer) => Tell(new CustomerLeft(Customer(customer)));

    public void Accept() => Tell(new OfferAccepted(new OfferId(_lastOffer)));

    public void Refuse(OfferEnding ending) => Tell(new OfferRefused(new OfferId(_lastOffer), ending));

    /// <summary>Signs in, enters and accepts: the agent now talks with the customer.</summary>
    public void Connect(AgentId agent, string customer, QueueId queue)
    {
        SignIn(agent);
        Enter(customer, queue);
        Accept();
    }

    public void Restart(RoutingModel? model = null)
    {
        Router = new Router(model ?? Configured, Moscow);
        Effects.Clear();
        Facts.ForEach(fact => Router.Restore(fact, Now));
        Take(Router.SettleAfterRestart(Now, _random));
    }

    public AgentSnapshot this[AgentId agent] => Snapshot.Agents.Single(shown => shown.Agent == agent);

    public QueueSnapshot this[QueueId queue] => Snapshot.Queues.Single(shown => shown.Queue == queue);

    public AgentStatus StatusOf(AgentId agent) => this[agent].Status;

    public void AssertStatus(AgentId agent, AgentStatus status, PauseReason? reason = null) =>
        Assert.Equal((status, reason), (this[agent].Status, this[agent].Reason));

    public IEnumerable<OfferEnding> EndingsOf(string customer) =>
        Facts.OfType<OfferEnded>().Where(fact => fact.InteractionId == Customer(customer)).Select(fact => fact.Ending);

    private void Take(Answer answer)
    {
        NextDeadline = answer.NextDeadline;
        Facts.AddRange(answer.Effects.OfType<AppendFact>().Select(append => append.Fact));
        Effects.AddRange(answer.Effects.Where(effect => effect is not AppendFact));
        _lastOffer = answer.Effects.OfType<OfferToAgent>().LastOrDefault()?.Offer.Value ?? _lastOffer;
    }
}
