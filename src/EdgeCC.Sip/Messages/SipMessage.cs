namespace EdgeCC.Sip.Messages;

/// <summary>A SIP request or response (RFC 3261 section 7), immutable.</summary>
public abstract record SipMessage;
