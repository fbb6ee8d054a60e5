using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>The open conversations, found by interaction, by leg and by offer.</summary>
internal sealed class ConversationTable
{
    private readonly Dictionary<InteractionId, Conversation> _byInteraction = [];
    private readonly Dictionary<LegId, InteractionId> _byLeg = [];
    private readonly Dictionary<OfferId, InteractionId> _byOffer = [];

    public int Count => _byInteraction.Count;

    public IReadOnlyList<Conversation> All => [.. _byInteraction.Values];

    public Conversation? Find(InteractionId interaction) => _byInteraction.GetValueOrDefault(interaction);

    public Conversation? Find(LegId leg) => _byLeg.TryGetValue(leg, out var id) ? _byInteraction[id] : null;

    public Conversation? Find(OfferId offer) => _byOffer.TryGetValue(offer, out var id) ? _byInteraction[id] : null;

    /// <summary>Adds a conversation, or puts a new state in place of its old one.</summary>
    public void Put(Conversation conversation)
    {
        Remove(conversation.Interaction);
        _byInteraction[conversation.Interaction] = conversation;
        _byLeg[conversation.CustomerLeg] = conversation.Interaction;
        if (conversation.Ringing is { } ringing)
        {
            _byLeg[ringing.Leg] = conversation.Interaction;
            _byOffer[ringing.Offer] = conversation.Interaction;
        }

        if (conversation.Connected is { } connected)
        {
            _byLeg[connected] = conversation.Interaction;
        }
    }

    public void Remove(InteractionId interaction)
    {
        if (!_byInteraction.Remove(interaction, out var conversation))
        {
            return;
        }

        _byLeg.Remove(conversation.CustomerLeg);
        if (conversation.Ringing is { } ringing)
        {
            _byLeg.Remove(ringing.Leg);
            _byOffer.Remove(ringing.Offer);
        }

        if (conversation.Connected is { } connected)
        {
            _byLeg.Remove(connected);
        }
    }
}
