using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>The side of a transaction that answers the request (RFC 3261 17.2).</summary>
/// <param name="id">Its id.</param>
/// <param name="request">The request, with its source noted in the Via.</param>
/// <param name="flow">The way the request came, and every response goes.</param>
/// <param name="timers">T1, T2 and T4.</param>
internal abstract class ServerTransaction(long id, SipRequest request, SipFlow flow, SipTimers timers)
    : SipTransaction(id, flow, timers)
{
    public SipRequest Request => request;

    /// <summary>True once the final response was given.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>The request came once more.</summary>
    public abstract void ReceiveAgain(List<SipOutput> outputs);

    /// <summary>Gives a response. The layer has made sure that no final one was given before.</summary>
    public abstract void Respond(SipResponse response, TimeSpan now, List<SipOutput> outputs);

    /// <summary>Gives a final response without keeping it: the request is forgotten with it (8.2.7).</summary>
    public void RespondOnce(SipResponse response, List<SipOutput> outputs)
    {
        Send(response, outputs);
        End();
    }

    /// <summary>
    /// A datagram that could not be sent ends nothing: the peer asks again. A broken connection ends the transaction,
    /// since its response would have no way to go (18.2.2 without resolving hosts).
    /// </summary>
    public override void LoseFlow(List<SipOutput> outputs)
    {
        if (!Flow.IsReliable)
        {
            return;
        }

        if (!IsAnswered)
        {
            outputs.Add(new RequestAbandoned(new(Id)));
        }

        End();
    }
}
