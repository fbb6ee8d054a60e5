using System.Collections.Immutable;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

/// <summary>Agents at their desks, who write.</summary>
public sealed partial class Switchboard
{
    private const string DeskPrefix = "desk:";

    /// <summary>Offers that stand on a desk.</summary>
    private readonly HashSet<OfferId> _shown = [];

    private void Show(OfferToAgent offer)
    {
        _shown.Add(offer.Offer);
        _ports.Desk?.Offer(offer, HistoryOf(offer.Interaction));
    }

    private void TakeBack(WithdrawOffer withdraw)
    {
        if (_shown.Remove(withdraw.Offer))
        {
            _ports.Desk?.Withdraw(withdraw.Agent, withdraw.Offer);
        }
    }

    private void Send(AgentTextWritten written)
    {
        var id = PrefixOf(written.Agent) + written.MessageId;
        AgentTextRefusal? refusal =
            _texts.Find(written.Interaction) is not { } contact || contact.Agent != written.Agent ? AgentTextRefusal.NotYours
            : written.MessageId.Length == 0 || id.Length > MessageLimits.MaxIdLength || string.IsNullOrWhiteSpace(written.Text) ? AgentTextRefusal.Malformed
            : null;
        if (refusal is { } why)
        {
            _ports.Desk?.Refuse(written.Agent, written.Interaction, written.MessageId, why);
        }
        else
        {
            _inward.Enqueue(new MessageWritten(written.Interaction, id, written.Text, written.Agent));
        }
    }

    /// <summary>Before a desk's message ids, so that they are no customer's, no flow's, and not those of whoever has the contact next.</summary>
    private static string PrefixOf(AgentId agent) => $"{DeskPrefix}{agent.Value}:";

    private static string IdAtDesk(AgentId agent, string messageId) => messageId[PrefixOf(agent).Length..];

    private ImmutableArray<TimelineEntry> HistoryOf(InteractionId interaction) => [.. _contacts.History(interaction)];
}
