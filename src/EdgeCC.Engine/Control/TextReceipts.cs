using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>
/// Which messages of customers were taken, and which of them are durable: only those are acknowledged. A thread's
/// messages are known beyond the end of their contact, or one that comes again would begin another.
/// </summary>
internal sealed class TextReceipts
{
    private readonly HashSet<(TextThread, string)> _known = [];
    private readonly Queue<(TextThread, string)> _oldestFirst = new();
    private readonly Dictionary<(TextThread, string), MessageReceived> _refused = [];
    private readonly HashSet<(TextThread, string)> _waiting = [];
    private readonly Dictionary<(InteractionId, string), TextThread> _threads = [];

    /// <summary>Messages taken and not durable yet.</summary>
    public int Unkept => _waiting.Count + _refused.Count;

    public bool Knows(TextThread thread, string messageId) => _known.Contains((thread, messageId));

    /// <summary>True for a message whose fact is with the journal, which has not said yet that it is durable.</summary>
    public bool IsWaiting(TextThread thread, string messageId) => _waiting.Contains((thread, messageId));

    /// <summary>The fact of a message that the journal had no room for, to be given to it again.</summary>
    public MessageReceived? Refused(TextThread thread, string messageId) => _refused.GetValueOrDefault((thread, messageId));

    /// <summary>A message was taken, in this run or an earlier one.</summary>
    public void Note(TextThread thread, MessageReceived fact)
    {
        if (_known.Add((thread, fact.MessageId)))
        {
            _oldestFirst.Enqueue((thread, fact.MessageId));
        }

        if (_oldestFirst.Count > TextLimits.MostRemembered)
        {
            _known.Remove(_oldestFirst.Dequeue());
        }
    }

    /// <summary>The journal has the fact, or had no room for it.</summary>
    public void NoteJournal(TextThread thread, MessageReceived fact, bool taken)
    {
        if (taken)
        {
            _refused.Remove((thread, fact.MessageId));
            _waiting.Add((thread, fact.MessageId));
            _threads[(fact.InteractionId, fact.MessageId)] = thread;
        }
        else
        {
            _refused[(thread, fact.MessageId)] = fact;
        }
    }

    /// <summary>The fact is durable: the thread in which its message may be acknowledged now; null where nobody waits for that.</summary>
    public TextThread? NoteKept(MessageReceived fact)
    {
        if (_threads.Remove((fact.InteractionId, fact.MessageId), out var thread))
        {
            _waiting.Remove((thread, fact.MessageId));
        }

        return thread;
    }
}
