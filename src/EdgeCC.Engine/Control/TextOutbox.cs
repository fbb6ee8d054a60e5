using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>What we wrote and nobody has said of yet that it arrived. Told by facts, so it is known after a restart too.</summary>
internal sealed class TextOutbox
{
    private readonly OrderedDictionary<(InteractionId, string), TextToSend> _messages = [];

    /// <summary>As they were written.</summary>
    public IReadOnlyList<TextToSend> All => [.. _messages.Values];

    public TextToSend? Find(InteractionId interaction, string messageId) =>
        _messages.GetValueOrDefault((interaction, messageId));

    /// <summary>Takes a fact.</summary>
    /// <param name="fact">Any.</param>
    /// <param name="contact">The open contact it is about, if it is about one.</param>
    public void Take(Fact fact, TextContact? contact)
    {
        switch (fact)
        {
            case MessageSent sent when contact is not null:
                _messages[(sent.InteractionId, sent.MessageId)] =
                    new TextToSend(contact.Thread, contact.Address, sent.InteractionId, sent.MessageId, sent.Text);
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
        }
    }
}
