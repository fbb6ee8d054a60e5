using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Interactions;

/// <summary>The open interactions.</summary>
internal sealed class InteractionBook
{
    private readonly Dictionary<InteractionId, InteractionState> _open = [];

    public int Count => _open.Count;

    /// <summary>Those that no restart survives: calls.</summary>
    public IEnumerable<InteractionId> Calls =>
        _open.Where(entry => entry.Value.Channel == Channel.Voice).Select(entry => entry.Key);

    public InteractionState? Find(InteractionId id) => _open.GetValueOrDefault(id);

    public void Add(InteractionId id, CustomerId? customer, Channel channel) =>
        _open.TryAdd(id, new InteractionState(id, customer, channel));

    public void Remove(InteractionId id) => _open.Remove(id);

    /// <summary>Takes a fact about an interaction, if it is about one that is open.</summary>
    /// <param name="fact">Any fact.</param>
    /// <param name="at">The uptime it happened at.</param>
    public void Take(Fact fact, TimeSpan at)
    {
        if (fact is IInteractionFact { InteractionId: var id })
        {
            Find(id)?.Take(fact, at);
        }
    }
}
