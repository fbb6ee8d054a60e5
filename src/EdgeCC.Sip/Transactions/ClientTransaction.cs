using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>The side of a transaction that sent the request (RFC 3261 17.1).</summary>
/// <param name="id">Its id.</param>
/// <param name="request">The request, with its Via.</param>
/// <param name="flow">The way it goes; answers take the same way back, or a connection opened for it.</param>
/// <param name="timers">T1, T2 and T4.</param>
internal abstract class ClientTransaction(long id, SipRequest request, SipFlow flow, SipTimers timers)
    : SipTransaction(id, flow, timers)
{
    public SipRequest Request => request;

    /// <summary>Sends the request.</summary>
    public abstract void Start(TimeSpan now, List<SipOutput> outputs);

    /// <summary>Takes a response that matched.</summary>
    public abstract void Receive(SipResponse response, SipFlow flow, TimeSpan now, List<SipOutput> outputs);
}
