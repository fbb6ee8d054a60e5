using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Texts;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>A customer who writes in one thread.</summary>
internal sealed class VirtualWriter(IMailbox mailbox, VirtualTexts texts, TextThread thread, string? address)
{
    private int _written;

    public TextThread Thread => thread;

    /// <summary>What they read, each message once.</summary>
    public IEnumerable<string> Read => texts.Sent.Where(message => message.Thread == thread).Distinct().Select(message => message.Text);

    public string? LastRead => Read.LastOrDefault();

    /// <summary>Their messages that were acknowledged.</summary>
    public IEnumerable<string> Accepted => texts.Accepted.Where(accepted => accepted.Thread == thread).Select(accepted => accepted.MessageId);

    public IEnumerable<TextRefusal> Refused => texts.Refused.Where(refused => refused.Thread == thread).Select(refused => refused.Refusal);

    public bool IsClosed => texts.Closed.Contains(thread);

    /// <summary>Writes: m1, m2 and so on.</summary>
    public void Write(string text) => WriteAs($"m{++_written}", text);

    public void WriteAs(string messageId, string text) => mailbox.TryPost(new TextReceived(thread, address, messageId, text));

    /// <summary>Closes the page.</summary>
    public void Leave() => mailbox.TryPost(new TextThreadLeft(thread));
}
