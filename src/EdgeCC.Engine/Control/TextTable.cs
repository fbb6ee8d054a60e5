using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The open contacts that are written, found by interaction and by thread. They come, go and change hands by facts, live
/// and restored alike; how far a flow has come with them is the one thing a restart loses.
/// </summary>
internal sealed class TextTable
{
    private readonly Dictionary<InteractionId, TextContact> _byInteraction = [];
    private readonly Dictionary<TextThread, InteractionId> _byThread = [];

    public int Count => _byInteraction.Count;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<TextContact> All => [.. _byInteraction.Values.OrderBy(contact => contact.Interaction.Value, StringComparer.Ordinal)];

    public TextContact? Find(InteractionId interaction) => _byInteraction.GetValueOrDefault(interaction);

    /// <summary>The contact of a thread; whoever answers where we wrote first is known by their address.</summary>
    public TextContact? Find(TextThread thread, string? address) =>
        _byThread.TryGetValue(thread, out var id)
        || (address is not null && _byThread.TryGetValue(new TextThread(thread.Channel, "", address), out id))
            ? _byInteraction[id]
            : null;

    /// <summary>Puts a new state of an open contact in place of its old one.</summary>
    public void Put(TextContact contact) => _byInteraction[contact.Interaction] = contact;

    public void Take(Fact fact)
    {
        switch (fact)
        {
            case InteractionArrived { Channel: not Channel.Voice } arrived:
                Add(arrived);
                break;
            case InteractionEnded ended when _byInteraction.Remove(ended.InteractionId, out var contact):
                Forget(contact);
                break;
            case IInteractionFact { InteractionId: var id } when Find(id) is { } contact:
                Put(After(contact, fact));
                break;
        }
    }

    private static TextContact After(TextContact contact, Fact fact) => fact switch
    {
        InteractionAttributed attributed => contact with { Customer = attributed.CustomerId },
        MessageReceived received => contact with { Unanswered = received },
        MessageSent => contact with { Unanswered = null },
        InteractionQueued queued => contact with { Queue = queued.QueueId },
        InteractionConnected connected => contact with { Agent = connected.AgentId, Queue = connected.QueueId },
        InteractionReleased => contact with { Agent = null },
        _ => contact,
    };

    private void Add(InteractionArrived arrived)
    {
        var thread = arrived.Outbound
            ? new TextThread(arrived.Channel, "", arrived.From ?? arrived.To)
            : new TextThread(arrived.Channel, arrived.To, arrived.Thread ?? arrived.From ?? "");
        Put(new TextContact(arrived.InteractionId, thread, arrived.From) { Customer = arrived.CustomerId });
        _byThread[thread] = arrived.InteractionId;
    }

    private void Forget(TextContact contact)
    {
        if (_byThread.GetValueOrDefault(contact.Thread) == contact.Interaction)
        {
            _byThread.Remove(contact.Thread);
        }
    }
}
