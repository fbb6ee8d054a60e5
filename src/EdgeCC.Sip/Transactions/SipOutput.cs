using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>What the transaction layer wants sent, or tells the transaction user (RFC 3261 section 5).</summary>
public abstract record SipOutput;

/// <summary>Put a message on the wire.</summary>
public sealed record MessageToSend(SipMessage Message, SipFlow Flow) : SipOutput;

/// <summary>A new request, never ACK or CANCEL; to be answered with <see cref="SipTransactionLayer.Respond"/>.</summary>
public sealed record RequestArrived(ServerTransactionId Transaction, SipRequest Request, SipFlow Flow) : SipOutput;

/// <summary>The ACK to our 2xx came, for the first time.</summary>
public sealed record AckArrived(ServerTransactionId Invite, SipRequest Ack, SipFlow Flow) : SipOutput;

/// <summary>The peer takes its INVITE back; the CANCEL is answered already, the INVITE wants a 487.</summary>
public sealed record CancelArrived(ServerTransactionId Invite, SipRequest Cancel) : SipOutput;

/// <summary>A response, never a repeated one. A 2xx to INVITE wants an ACK by <see cref="SipTransactionLayer.SendAck"/>.</summary>
public sealed record ResponseArrived(ClientTransactionId Transaction, SipResponse Response, SipFlow Flow) : SipOutput;

/// <summary>No final response came in time (timers B and F, or after CANCEL).</summary>
public sealed record RequestTimedOut(ClientTransactionId Transaction) : SipOutput;

/// <summary>The request cannot be delivered: its flow broke, or the cap on transactions is reached.</summary>
public sealed record RequestFailed(ClientTransactionId Transaction) : SipOutput;

/// <summary>No ACK came for our final response to an INVITE (timer H; for a 2xx 13.3.1.4: then BYE).</summary>
public sealed record AckMissing(ServerTransactionId Invite) : SipOutput;

/// <summary>The connection of a request broke before its final response; any response now goes nowhere.</summary>
public sealed record RequestAbandoned(ServerTransactionId Transaction) : SipOutput;
