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

    /// <summary>Adds a conversation, or puts a new state in place of its old one; one in which nobody is left is forgotten.</summary>
    public void Put(Conversation conversation)
    {
        Remove(conversation.Interaction);
        if (conversation.IsEmpty)
        {
            return;
        }

        _byInteraction[conversation.Interaction] = conversation;
        foreach (var leg in conversation.Legs)
        {
            _byLeg[leg] = conversation.Interaction;
        }

        foreach (var ringing in conversation.Ringing)
        {
            _byOffer[ringing.Offer] = conversation.Interaction;
        }
    }

    public void Remove(InteractionId interaction)
    {
        if (!_byInteraction.Remove(interaction, out var conversation))
        {
            return;
        }

        foreach (var leg in conversation.Legs)
        {
            _byLeg.Remove(leg);
        }

        foreach (var ringing in conversation.Ringing)
        {
            _byOffer.Remove(ringing.Offer);
        }
    }
}
