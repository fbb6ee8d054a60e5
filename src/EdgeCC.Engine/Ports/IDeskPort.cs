using System.Collections.Immutable;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Ports;

/// <summary>
/// Where agents see what is written, and answer. What they do comes back as events: <c>OfferAccepted</c>,
/// <c>OfferRefused</c>, <c>AgentTextWritten</c>, <c>TransferAsked</c>, <c>AgentClosedContact</c>, <c>WrapUpGiven</c>,
/// <c>WrapUpFinished</c>. Never blocks.
/// </summary>
public interface IDeskPort
{
    /// <summary>Offers a contact to an agent, with everything that has happened so far (R3, R13).</summary>
    void Offer(OfferToAgent offer, ImmutableArray<TimelineEntry> history);

    /// <summary>Takes an offer back.</summary>
    void Withdraw(AgentId agent, OfferId offer);

    /// <summary>The contact is this agent's: at acceptance, and again after a restart.</summary>
    void Connect(AgentId agent, InteractionId interaction, ImmutableArray<TimelineEntry> history);

    /// <summary>The customer of an agent's contact has written.</summary>
    void Tell(AgentId agent, InteractionId interaction, string messageId, string text);

    /// <summary>A contact is the agent's no more: over, handed on, or taken from them.</summary>
    void Release(AgentId agent, InteractionId interaction);

    /// <summary>What an agent wrote was not taken.</summary>
    void Refuse(AgentId agent, InteractionId interaction, string messageId, AgentTextRefusal refusal);
}
