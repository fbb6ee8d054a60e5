using EdgeCC.Engine.Texts;

namespace EdgeCC.Engine.Ports;

/// <summary>The edges of what is written. Never blocks.</summary>
public interface ITextPort
{
    /// <summary>A customer's message is durable: only now may its sender be told that it was received.</summary>
    void Accept(TextThread thread, string messageId);

    /// <summary>A customer's message was not taken: its sender is to be told so.</summary>
    void Refuse(TextThread thread, string messageId, TextRefusal refusal);

    /// <summary>
    /// Sends a message, after those before it in its thread. To be answered with <c>TextDelivered</c> or
    /// <c>TextUndelivered</c>; until then it comes again after every restart.
    /// </summary>
    void Send(TextToSend message);

    /// <summary>Nobody serves the thread any more; whatever the customer writes next begins a new contact.</summary>
    void Close(TextThread thread);
}
