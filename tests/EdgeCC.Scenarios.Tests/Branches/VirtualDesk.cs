using System.Collections.Immutable;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>The desks of all agents: what stands on them, and what agents do there.</summary>
internal sealed class VirtualDesk(IMailbox mailbox) : IDeskPort
{
    private readonly Dictionary<OfferId, OfferToAgent> _offers = [];
    private readonly Dictionary<InteractionId, AgentId> _contacts = [];
    private int _written;

    /// <summary>What was shown with the last offer, or with the last contact.</summary>
    public ImmutableArray<TimelineEntry> Shown { get; private set; } = [];

    /// <summary>The messages in that, customer and all others in one order.</summary>
    public IEnumerable<string> Dialogue =>
        Shown.Select(entry => (entry.Fact as MessageReceived)?.Text ?? (entry.Fact as MessageSent)?.Text).OfType<string>();

    /// <summary>What customers wrote while an agent had them.</summary>
    public List<(AgentId Agent, string Text)> Told { get; } = [];

    public List<AgentTextRefusal> Refused { get; } = [];

    /// <summary>What an agent is offered, oldest first.</summary>
    public IReadOnlyList<OfferToAgent> OfferedTo(string agent) =>
        [.. _offers.Values.Where(offer => offer.Agent.Value == agent).OrderBy(offer => offer.Offer.Value)];

    /// <summary>The contacts an agent has.</summary>
    public IReadOnlyList<InteractionId> ContactsOf(string agent) =>
        [.. _contacts.Where(contact => contact.Value.Value == agent).Select(contact => contact.Key)];

    public void Accept(string agent) => mailbox.TryPost(new OfferAccepted(OfferedTo(agent)[0].Offer));

    public void Reject(string agent)
    {
        _offers.Remove(OfferedTo(agent)[0].Offer, out var offer);
        mailbox.TryPost(new OfferRefused(offer!.Offer, OfferEnding.Rejected));
    }

    public void Write(string agent, InteractionId interaction, string text) =>
        mailbox.TryPost(new AgentTextWritten(interaction, new AgentId(agent), $"{++_written}", text));

    public void Close(string agent, InteractionId interaction) =>
        mailbox.TryPost(new AgentClosedContact(interaction, new AgentId(agent)));

    /// <summary>The pages are gone with the service, and come back empty.</summary>
    public void Restart()
    {
        _offers.Clear();
        _contacts.Clear();
    }

    void IDeskPort.Offer(OfferToAgent offer, ImmutableArray<TimelineEntry> history)
    {
        _offers.Add(offer.Offer, offer);
        Shown = history;
    }

    void IDeskPort.Withdraw(AgentId agent, OfferId offer) => Assert.True(_offers.Remove(offer));

    void IDeskPort.Connect(AgentId agent, InteractionId interaction, ImmutableArray<TimelineEntry> history)
    {
        foreach (var offer in _offers.Values.Where(offer => offer.Interaction == interaction).ToArray())
        {
            _offers.Remove(offer.Offer);
        }

        _contacts.Add(interaction, agent);
        Shown = history;
    }

    void IDeskPort.Tell(AgentId agent, InteractionId interaction, string messageId, string text) => Told.Add((agent, text));

    void IDeskPort.Release(AgentId agent, InteractionId interaction) => Assert.True(_contacts.Remove(interaction));

    void IDeskPort.Refuse(AgentId agent, InteractionId interaction, string messageId, AgentTextRefusal refusal) => Refused.Add(refusal);
}
