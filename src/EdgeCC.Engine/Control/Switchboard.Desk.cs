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
    /// <summary>Before an agent's message ids, so that they never are a customer's or a flow's.</summary>
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
        var id = DeskPrefix + written.MessageId;
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

    private static string IdAtDesk(string messageId) => messageId[DeskPrefix.Length..];

    private ImmutableArray<TimelineEntry> HistoryOf(InteractionId interaction) => [.. _contacts.History(interaction)];
}
