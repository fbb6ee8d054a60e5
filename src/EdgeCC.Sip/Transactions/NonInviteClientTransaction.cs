using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>The non-INVITE client transaction (RFC 3261 17.1.2 figure 6).</summary>
/// <param name="id">Its id.</param>
/// <param name="request">The request, with its Via.</param>
/// <param name="flow">The way it goes.</param>
/// <param name="timers">T1, T2 and T4.</param>
/// <param name="isOwn">True for a CANCEL the layer sent itself, whose fate interests nobody.</param>
internal sealed class NonInviteClientTransaction(
    long id, SipRequest request, SipFlow flow, SipTimers timers, bool isOwn = false)
    : ClientTransaction(id, request, flow, timers)
{
    private State _state = State.Trying;
    private RetransmissionTimer _timerE;
    private TimeSpan? _timerF;
    private TimeSpan? _timerK;

    private enum State
    {
        Trying,
        Proceeding,
        Completed,
    }

    public override TimeSpan? NextDeadline => Earliest(_timerE.Deadline, _timerF, _timerK);

    public override void Start(TimeSpan now, List<SipOutput> outputs)
    {
        Send(Request, outputs);
        _timerF = now + Timers.TransactionTimeout;
        if (!Flow.IsReliable)
        {
            _timerE.Start(now, Timers.T1, Timers.T2);
        }
    }

    public override void Receive(SipResponse response, SipFlow flow, TimeSpan now, List<SipOutput> outputs)
    {
        if (_state == State.Completed)
        {
            return;
        }

        Flow = flow;
        Tell(new ResponseArrived(new(Id), response, flow), outputs);
        if (response.IsProvisional)
        {
            _state = State.Proceeding;
            _timerE.SlowDown();
            return;
        }

        _state = State.Completed;
        _timerE.Stop();
        _timerF = null;
        _timerK = now + UnlessReliable(Timers.T4);
    }

    public override void Advance(TimeSpan now, List<SipOutput> outputs)
    {
        if (now >= _timerF)
        {
            Tell(new RequestTimedOut(new(Id)), outputs);
            End();
        }
        else if (now >= _timerK)
        {
            End();
        }
        else if (_timerE.Fires(now))
        {
            Send(Request, outputs);
        }
    }

    public override void LoseFlow(List<SipOutput> outputs)
    {
        if (_state != State.Completed)
        {
            Tell(new RequestFailed(new(Id)), outputs);
            End();
        }
    }

    private void Tell(SipOutput output, List<SipOutput> outputs)
    {
        if (!isOwn)
        {
            outputs.Add(output);
        }
    }
}
