using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>Why bytes were refused as a SIP message.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Status">The status to answer with, or null where the bytes are dropped in silence (responses, ACK).</param>
/// <param name="Text">The reason in words, for the reason phrase and for logs; never holds what the peer sent.</param>
/// <param name="StatelessAnswer">
/// The answer, put together from what could be recovered (RFC 3261 8.2.7); null where the bytes are dropped or not
/// even a Via could be recovered. Goes back by the flow, with <see cref="SipMessage.ReceivedFrom"/>.
/// </param>
public sealed record SipRefusal(SipRefusalReason Reason, int? Status, string Text, SipResponse? StatelessAnswer);
