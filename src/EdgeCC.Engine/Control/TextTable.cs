using System.Collections.Immutable;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The open contacts that are written, found by interaction and by thread. They come, go and change hands by facts, live
/// and restored alike; how far a flow has come with whoever does not wait is the one thing a restart loses.
/// </summary>
internal sealed class TextTable
{
    private readonly Dictionary<InteractionId, TextContact> _byInteraction = [];
    private readonly Dictionary<TextThread, InteractionId> _byThread = [];

    public int Count => _byInteraction.Count;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<TextContact> All => [.. _byInteraction.Values.OrderBy(contact => contact.Interaction.Value, StringComparer.Ordinal)];

    public TextContact? Find(InteractionId interaction) => _byInteraction.GetValueOrDefault(interaction);

    public TextContact? Find(TextThread thread) => _byThread.TryGetValue(thread, out var id) ? _byInteraction[id] : null;

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
            case CustomerErased erased:
                foreach (var contact in All.Where(contact => contact.Customer is { } customer && erased.Concerns(customer)))
                {
                    Put(contact with { Customer = null, Waited = null, Attributes = ImmutableDictionary<string, string>.Empty });
                }

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
        FlowWaited waited => contact with { Waited = waited },
        InteractionQueued queued => contact with { Queue = queued.QueueId },
        InteractionConnected connected => contact with { Agent = connected.AgentId, Queue = connected.QueueId },
        InteractionTransferred handed => contact with { HandedOn = handed },
        InteractionReleased => contact with { Agent = null, HandedOn = null },
        _ => contact,
    };

    private void Add(InteractionArrived arrived)
    {
        var thread = arrived.Outbound
            ? TextThread.BegunByUs(arrived.Channel, arrived.From ?? arrived.To)
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
