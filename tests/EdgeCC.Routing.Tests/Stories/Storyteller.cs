using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>Makes a story of numbers: what kind of thing happens, and to whom.</summary>
internal sealed class Storyteller(Story story)
{
    private static readonly OfferEnding[] Refusals =
        [OfferEnding.Rejected, OfferEnding.Busy, OfferEnding.TimedOut, OfferEnding.Unreachable];

    private int _contacts;

    /// <summary>Everybody signed in, every phone registered.</summary>
    public void Open()
    {
        foreach (var agent in story.Model.Agents)
        {
            story.Tell(new ExtensionReachabilityChanged(agent.Extension, true));
            story.Tell(new AgentSignedIn(agent.Id, agent.Extension));
        }
    }

    public void Tell(int kind, int a, int b)
    {
        if (kind < 15)
        {
            story.Pass(1 + (a % 30));
        }
        else
        {
            story.Tell(kind < 55 ? FromCustomers(kind, a, b) : kind < 82 ? FromAgents(kind, a, b)
                : kind < 100 ? FromElsewhere(kind, a, b) : new FactHeard(FromContacts(kind, a, b)));
        }
    }

    /// <summary>Everybody hangs up and goes home; nothing may be left.</summary>
    public void Close()
    {
        foreach (var entry in story.Ledger.Entries)
        {
            story.Tell(entry.IsDialling ? new CallbackFailed(entry.Id, CallbackResult.Failed) : new CustomerLeft(entry.Id));
            story.Tell(new CallbackCancelled(entry.Id));
            story.Tell(new WrapUpFinished(entry.Id));
        }

        foreach (var agent in story.Model.Agents)
        {
            story.Tell(new AgentPlanCancelled(agent.Id));
            story.Tell(new AgentSignedOut(agent.Id));
        }

        story.Pass(120);
    }

    private Event FromCustomers(int kind, int a, int b) => kind switch
    {
        < 37 => new InteractionEnteredQueue(
            Fresh(), Queue(a), StoryModel.Channels[b % 5], Customer(b), Priority: b % 7 == 0 ? b % 3 : 0, b % 4 == 0 ? Agent(a + b) : null),
        < 38 => WhoeverIsToBeCalledCalls(a, b),
        < 40 => new CustomerCameBack(Fresh(), Customer(b)!.Value, StoryModel.Channels[a % 5]),
        < 45 => new CustomerLeft(Somebody(a)),
        < 50 => CallbackAsked(a, b),
        < 51 => new CallbackCancelled(Somebody(a)),
        < 53 => new FactHeard(new MessageReceived(story.Now.Wall, Somebody(a), "", "")),
        _ => new FactHeard(new MessageSent(story.Now.Wall, Somebody(a), "", "", Agent(b))),
    };

    private Event FromAgents(int kind, int a, int b) => kind switch
    {
        < 66 => new OfferAccepted(SomeOffer(a)),
        < 69 => new OfferRefused(SomeOffer(a), Refusals[b % 4]),
        < 73 => new ConversationEnded(Somebody(a)),
        < 74 => new WrapUpFinished(Somebody(a)),
        < 78 => b % 2 == 0 ? new CallbackFailed(Dialled(a), (CallbackResult)(a % 3)) : new CallbackAnswered(Dialled(a)),
        < 80 => new AgentSignedIn(Agent(a), Phone(b % 4 == 0 ? b : a)),
        < 81 => b % 2 == 0 ? new AgentPaused(Agent(a), "lunch") : new AgentSignedOut(Agent(a)),
        _ => new AgentBecameReady(Agent(a)),
    };

    private Event FromElsewhere(int kind, int a, int b) => kind switch
    {
        < 86 => new AgentBecameReady(Agent(a)),
        < 88 => new ExtensionReachabilityChanged(Phone(a), b % 4 != 0),
        < 90 => new InteractionMoved(Somebody(a), Queue(b)),
        < 92 => new InteractionGiven(Somebody(a), Agent(b)),
        < 93 => new AgentStatusForced(Agent(a), (AgentStatus)(b % 6), "training"),
        < 94 => new AgentChangePlanned(Agent(a), story.Now.Wall + Branch.Seconds(b % 90), (AgentStatus)(b % 6), "lunch"),
        < 95 => b % 2 == 0 ? new AgentPlanCancelled(Agent(a)) : new InteractionEnteredQueue(Somebody(a), Queue(b), Channel.Voice),
        < 97 => new AgentSkillsGiven(Agent(a), b % 3 == 0 ? null : SomeSkills(b)),
        < 98 => b % 6 == 0 ? new ClosedByHand() : new ReopenedByHand(),
        < 99 => new ReopenedByHand(),
        _ => new RoutingReconfigured(b % 4 == 0 ? StoryModel.Changed(story.Model) : b % 4 == 1 && Cuts ? StoryModel.Cut(story.Model) : story.Model),
    };

    /// <summary>Who somebody is turns out, and which profiles are one customer's; or that they are not.</summary>
    private Fact FromContacts(int kind, int a, int b) => kind switch
    {
        < 103 => new InteractionAttributed(story.Now.Wall, Somebody(a), Customer(b)!.Value, null),
        < 104 => new ProfilesMerged(
            story.Now.Wall, Merge(b), Customer(a)!.Value, Customer(b)!.Value, new(Evidence.SignedIn), 1),
        _ => new ProfilesUnmerged(story.Now.Wall, Merge(b), new(Evidence.SignedIn)),
    };

    /// <summary>True: queues and agents may be gone from the configuration.</summary>
    public bool Cuts { get; init; }

    private InteractionEnteredQueue WhoeverIsToBeCalledCalls(int a, int b)
    {
        var known = story.Ledger.Entries.Where(entry => entry is { IsCallback: true, Number: not null, Customer: not null }).ToArray();
        return known.Length == 0
            ? new InteractionEnteredQueue(Fresh(), Queue(a), Channel.Voice, Customer(b))
            : new InteractionEnteredQueue(Fresh(), known[a % known.Length].Queue, Channel.Voice, known[a % known.Length].Customer);
    }

    private CallbackAsked CallbackAsked(int a, int b) => new(
        Fresh(),
        Queue(a),
        $"+7495000000{b % 6}",
        (CallbackOrigin)(a % 4),
        Customer(b),
        b % 2 == 0 ? Somebody(a) : null,
        b % 3 == 0 ? story.Now.Wall + Branch.Seconds(b % 60) : null,
        b % 5 == 0 ? story.Now.Wall + Branch.Seconds(b % 200) : null,
        b % 4 == 0 ? Agent(b) : null);

    private InteractionId Fresh() => new($"c{++_contacts}");

    private static CustomerId? Customer(int number) => number % 10 == 9 ? new CustomerId("regular") : new CustomerId($"p{number % 10}");

    private static MergeId Merge(int number) => new($"m{number % 3}");

    private QueueId Queue(int number) => new($"q{number % 8}");

    private static AgentId Agent(int number) => new($"a{number % 6}");

    private static ExtensionId Phone(int number) => new($"10{number % 6}");

    private static ImmutableDictionary<SkillId, int> SomeSkills(int number) => ImmutableDictionary<SkillId, int>.Empty
        .Add(new SkillId("north"), 1 + (number % 10)).Add(new SkillId("south"), 1 + (number % 9));

    private OfferId SomeOffer(int number) => story.Ledger.Offers is { Count: > 0 } open && number % 9 != 0
        ? open[number % open.Count]
        : new OfferId(1 + (number % 40));

    private InteractionId Somebody(int number) => story.Ledger.Entries is { Count: > 0 } here
        ? here[number % here.Count].Id
        : new InteractionId("nobody");

    private InteractionId Dialled(int number) =>
        story.Ledger.Entries.FirstOrDefault(entry => entry.IsDialling)?.Id ?? Somebody(number);
}
