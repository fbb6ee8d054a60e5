using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>One router in virtual time, what it has told, and another one restored from that now and then to be compared.</summary>
internal sealed class Story
{
    private readonly HashSet<ExtensionId> _reachable = [];
    private TimeSpan _uptime = TimeSpan.FromHours(1);
    private int _steps;

    public Story(RoutingModel model)
    {
        Model = model;
        Router = new Router(model, Branch.Moscow);
        Ledger = new Ledger(this);
    }

    public RoutingModel Model { get; private set; }

    public Router Router { get; private set; }

    /// <summary>Restored from facts a while ago, and told everything since; null: none yet.</summary>
    public Router? Twin { get; private set; }

    public Ledger Ledger { get; }

    public List<Fact> Facts { get; } = [];

    /// <summary>True once a configuration changed what is counted, and what facts are about.</summary>
    public bool IsReconfigured { get; private set; }

    public TimeSpan? NextDeadline { get; private set; }

    public Moment Now => new(_uptime, new DateTimeOffset(2026, 3, 2, 5, 0, 0, TimeSpan.Zero) + _uptime);

    public void Tell(Event @event)
    {
        switch (@event)
        {
            case RoutingReconfigured reconfigured:
                Model = reconfigured.Model;
                IsReconfigured = true;
                break;
            case FactHeard heard:
                Facts.Add(heard.Fact);
                break;
            case ExtensionReachabilityChanged phone:
                _ = phone.Reachable ? _reachable.Add(phone.Extension) : _reachable.Remove(phone.Extension);
                break;
        }

        Ledger.Hear(@event);
        Step(router => router.Apply(@event, Now, new Random(_steps)), @event);
    }

    /// <summary>Lets time pass as the engine does: from deadline to deadline.</summary>
    public void Pass(int seconds)
    {
        var until = _uptime + Branch.Seconds(seconds);
        while (_uptime < until)
        {
            _uptime = NextDeadline is { } next && next < until ? next : until;
            Step(router => router.Advance(Now, new Random(_steps)), told: null);
        }
    }

    /// <summary>A router that knows nothing but the facts, and which phones can be rung.</summary>
    public Router Restored()
    {
        var router = new Router(Model, Branch.Moscow);
        foreach (var phone in _reachable)
        {
            router.State.SetReachable(phone, true);
        }

        Facts.ForEach(fact => router.Restore(fact, Now));
        router.Snapshot(Now);
        foreach (var agent in router.State.AgentOrder)
        {
            if (!Router.State.Agents[agent.Id].PhoneDoubted)
            {
                // That a phone was tried again is no fact.
                agent.PhoneDoubted = false;
                router.State.Agenda.Clear(new RoutingDeadline.PhoneRetry(agent));
            }

            router.State.Reconsider(agent);
        }

        return router;
    }

    /// <summary>The twin has nothing left to decide: what was due before is decided already.</summary>
    public void GoOnWithTwin()
    {
        Twin = Restored();
        Assert.Equal("", Lasting(Twin.Advance(Now, new Random(_steps))));
    }

    private void Step(Func<Router, Answer> ask, Event? told)
    {
        _steps++;
        Ledger.Wake();
        var answer = ask(Router);
        NextDeadline = answer.NextDeadline;
        Assert.False(NextDeadline <= _uptime, "a deadline was passed over");
        foreach (var effect in answer.Effects)
        {
            Ledger.Take(effect);
            if (effect is AppendFact append)
            {
                Facts.Add(append.Fact);
            }
        }

        if (told is CustomerLeft { Interaction: var id } && !(Ledger.Knows(id) && Ledger.Entries.Single(entry => entry.Id == id).IsCallback))
        {
            // As Contacts tells it, after the router.
            Facts.Add(new InteractionEnded(
                Now.Wall, id, InteractionOutcome.Handled, Party.Customer, null, null, default, default, default));
        }

        Ledger.Check();
        if (Twin is { } twin)
        {
            var (here, there) = (Lasting(answer), Lasting(ask(twin)));
            Assert.True(here == there, $"{told}\nlive: {here}\ntwin: {there}");
        }
    }

    /// <summary>Everything but the announcements: when they are due is no fact.</summary>
    private static string Lasting(Answer answer) =>
        string.Join('\n', answer.Effects.Where(effect => effect is not AnnouncePosition).Select(Say));

    private static string Say(Effect effect) => effect is AppendFact { Fact: InteractionOffered offered }
        ? $"{offered with { Candidates = null }} {string.Join(", ", offered.Candidates!)}"
        : effect is AppendFact { Fact: AgentSkillsChanged changed }
            ? $"{changed.AgentId} {string.Join(", ", (changed.Skills ?? new Dictionary<string, int>()).Order(Comparer<KeyValuePair<string, int>>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key))))}"
            : effect.ToString();
}
