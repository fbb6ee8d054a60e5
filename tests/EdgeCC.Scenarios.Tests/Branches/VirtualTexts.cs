using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Texts;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>The edges of what is written, as one: what is sent arrives a moment later, unless the channel is out of reach.</summary>
internal sealed class VirtualTexts(Timeline time, IMailbox mailbox) : ITextPort
{
    private static readonly TimeSpan Travel = TimeSpan.FromMilliseconds(10);

    /// <summary>True: the channel takes what is sent, and nothing is heard of it.</summary>
    public bool IsOutOfReach { get; set; }

    /// <summary>The modem that short messages go by; null: they go as all others.</summary>
    public VirtualModem? Modem { get; set; }

    public List<(TextThread Thread, string MessageId)> Accepted { get; } = [];

    public List<(TextThread Thread, string MessageId, TextRefusal Refusal)> Refused { get; } = [];

    /// <summary>Everything the port was given, what came again too.</summary>
    public List<TextToSend> Sent { get; } = [];

    public List<TextThread> Closed { get; } = [];

    public void Accept(TextThread thread, string messageId)
    {
        Accepted.Add((thread, messageId));
        Modem?.Accept(thread, messageId);
    }

    public void Refuse(TextThread thread, string messageId, TextRefusal refusal)
    {
        Refused.Add((thread, messageId, refusal));
        Modem?.Refuse(thread, messageId, refusal);
    }

    public void Send(TextToSend message)
    {
        Sent.Add(message);
        if (Modem is { } modem)
        {
            modem.Send(message);
        }
        else if (!IsOutOfReach)
        {
            time.In(Travel, () => mailbox.TryPost(new TextDelivered(message.Interaction, message.MessageId)));
        }
    }

    public void Close(TextThread thread) => Closed.Add(thread);
}
