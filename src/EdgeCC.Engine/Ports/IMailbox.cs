using EdgeCC.Model.Walk;

namespace EdgeCC.Engine.Ports;

/// <summary>Where edges post what has happened. Safe from any thread.</summary>
public interface IMailbox
{
    /// <summary>
    /// Posts an event. False when the mailbox is full: the event is dropped and counted, and the edge does what its
    /// protocol does about loss (SIP retransmits), or posts by <see cref="MailboxPosting.PostAsync"/>.
    /// </summary>
    bool TryPost(Event @event);
}
