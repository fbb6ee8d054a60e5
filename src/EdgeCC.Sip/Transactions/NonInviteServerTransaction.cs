using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>The non-INVITE server transaction (RFC 3261 17.2.2 figure 8).</summary>
internal sealed class NonInviteServerTransaction(long id, SipRequest request, SipFlow flow, SipTimers timers)
    : ServerTransaction(id, request, flow, timers)
{
    private SipResponse? _last;
    private TimeSpan? _patience;
    private TimeSpan? _timerJ;

    public override bool IsAnswered => _timerJ is not null;

    public override TimeSpan? NextDeadline => Earliest(_patience, _timerJ);

    /// <summary>Begins to wait for the transaction user: after timer F no peer wants its response any more (RFC 4320 4.2).</summary>
    public void Start(TimeSpan now) => _patience = now + Timers.TransactionTimeout;

    public override void ReceiveAgain(List<SipOutput> outputs)
    {
        if (_last is not null)
        {
            Send(_last, outputs);
        }
    }

    public override void Respond(SipResponse response, TimeSpan now, List<SipOutput> outputs)
    {
        _last = response;
        Send(response, outputs);
        if (response.IsFinal)
        {
            _patience = null;
            _timerJ = now + UnlessReliable(Timers.TransactionTimeout);
        }
    }

    public override void Advance(TimeSpan now, List<SipOutput> outputs)
    {
        if (now >= _patience || now >= _timerJ)
        {
            End();
        }
    }
}
