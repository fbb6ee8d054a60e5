using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>What we wrote and nobody has said of yet that it arrived. Told by facts, so it is known after a restart too.</summary>
internal sealed class TextOutbox
{
    private readonly OrderedDictionary<(InteractionId, string), (TextToSend Text, CustomerId? Customer)> _messages = [];

    /// <summary>As they were written.</summary>
    public IReadOnlyList<TextToSend> All => [.. _messages.Values.Select(message => message.Text)];

    public TextToSend? Find(InteractionId interaction, string messageId) =>
        _messages.GetValueOrDefault((interaction, messageId)).Text;

    /// <summary>Takes a fact.</summary>
    /// <param name="fact">Any.</param>
    /// <param name="contact">The open contact it is about, if it is about one.</param>
    public void Take(Fact fact, TextContact? contact)
    {
        switch (fact)
        {
            case MessageSent sent when contact is not null:
                _messages[(sent.InteractionId, sent.MessageId)] =
                    (new TextToSend(contact.Thread, contact.Address, sent.InteractionId, sent.MessageId, sent.Text), contact.Customer);
                if (_messages.Count > TextLimits.MostUndelivered)
                {
                    _messages.RemoveAt(0);
                }

                break;
            case MessageDelivered delivered:
                _messages.Remove((delivered.InteractionId, delivered.MessageId));
                break;
            case MessageUndelivered undelivered:
                _messages.Remove((undelivered.InteractionId, undelivered.MessageId));
                break;
            case InteractionAttributed attributed:
                foreach (var (key, message) in _messages.Where(message => message.Key.Item1 == attributed.InteractionId).ToArray())
                {
                    _messages[key] = message with { Customer = attributed.CustomerId };
                }

                break;
            case CustomerErased erased:
                foreach (var (key, _) in _messages.Where(message => message.Value.Customer is { } customer && erased.Concerns(customer)).ToArray())
                {
                    _messages.Remove(key);
                }

                break;
        }
    }
}
