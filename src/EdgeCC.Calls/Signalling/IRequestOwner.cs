using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Signalling;

/// <summary>Whoever sent a request and waits for its answer.</summary>
internal interface IRequestOwner
{
    /// <summary>Takes a response; after the final one only further 2xx to an INVITE come (RFC 3261 13.2.2.4).</summary>
    void Take(SipResponse response, SipFlow flow, Turn turn);

    /// <summary>There will be no final response: it did not come in time, or the request could not be sent.</summary>
    void GiveUp(Turn turn);
}
