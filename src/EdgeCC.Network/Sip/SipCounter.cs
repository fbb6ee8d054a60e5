namespace EdgeCC.Network.Sip;

/// <summary>What the SIP edge counts.</summary>
public enum SipCounter
{
    /// <summary>Well-formed messages posted.</summary>
    Received,

    /// <summary>Messages sent.</summary>
    Sent,

    /// <summary>Keep-alives (RFC 5626 section 4.4.1).</summary>
    KeepAlives,

    /// <summary>Malformed messages answered statelessly.</summary>
    Refused,

    /// <summary>Malformed messages dropped: not worth an answer, or from a source that had enough of them.</summary>
    Dropped,

    /// <summary>Messages over their source's rate, shed unread.</summary>
    Shed,

    /// <summary>Datagrams and connections from banned addresses.</summary>
    Banned,

    /// <summary>Times the Switchboard's mailbox was full.</summary>
    MailboxFull,

    /// <summary>Stream connections refused because there were too many.</summary>
    ConnectionsRefused,

    /// <summary>Stream connections closed for being silent, slow, stuck or unreadable, or to make room.</summary>
    ConnectionsClosed,

    /// <summary>Messages that could not be sent.</summary>
    SendFailures,

    /// <summary>Requests above 1300 bytes sent over UDP all the same (RFC 3261 section 18.1.1 would have TCP).</summary>
    LargeDatagrams,

    /// <summary>Messages that met a fault of ours.</summary>
    Stumbled,
}
