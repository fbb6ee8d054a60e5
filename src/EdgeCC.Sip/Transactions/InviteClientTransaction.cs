using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>The INVITE client transaction (RFC 3261 17.1.1 figure 5, with the Accepted state of RFC 6026 7.2).</summary>
internal sealed class InviteClientTransaction(long id, SipRequest invite, SipFlow flow, SipTimers timers)
    : ClientTransaction(id, invite, flow, timers)
{
    /// <summary>A forking proxy can bring one 2xx for each branch; more than this are not followed.</summary>
    private const int MaxAccepted = 8;

    /// <summary>The To tags of the 2xx that came, with the ACK for each once the transaction user sent it.</summary>
    private readonly Dictionary<string, MessageToSend?> _acks = [];
    private State _state = State.Calling;
    private RetransmissionTimer _timerA;
    private TimeSpan? _timerB;
    private TimeSpan? _timerC;
    private TimeSpan? _timerD;
    private TimeSpan? _timerM;
    private TimeSpan? _cancelTimeout;
    private CancelWish? _cancelWish;
    private SipRequest? _ack;

    private enum State
    {
        Calling,
        Proceeding,
        Completed,
        Accepted,
    }

    /// <summary>A CANCEL that waits for a provisional response (9.1).</summary>
    private sealed record CancelWish(string? Reason);

    public override TimeSpan? NextDeadline =>
        Earliest(_timerA.Deadline, _timerB, _timerC, _timerD, _timerM, _cancelTimeout);

    public override void Start(TimeSpan now, List<SipOutput> outputs)
    {
        Send(Request, outputs);
        _timerB = now + Timers.TransactionTimeout;
        if (!Flow.IsReliable)
        {
            _timerA.Start(now, Timers.T1, TimeSpan.MaxValue);
        }
    }

    public override void Receive(SipResponse response, SipFlow flow, TimeSpan now, List<SipOutput> outputs)
    {
        if (_state is State.Calling or State.Proceeding)
        {
            Flow = flow;
            TakeFirst(response, now, outputs);
        }
        else if (_state == State.Completed && response.Status >= 300)
        {
            Send(_ack!, outputs);
        }
        else if (_state == State.Accepted && response.IsSuccess)
        {
            TakeSuccess(response, outputs);
        }
    }

    /// <summary>Sends the ACK to a 2xx and keeps it for when that 2xx comes again (13.2.2.4).</summary>
    public void Acknowledge(SipRequest ack, SipFlow flow, List<SipOutput> outputs)
    {
        var sent = new MessageToSend(ack, flow);
        if (_state == State.Accepted)
        {
            _acks[ack.To.Tag ?? ""] = sent;
        }

        outputs.Add(sent);
    }

    /// <summary>Wishes the INVITE taken back. Nothing happens once a final response came.</summary>
    public void WishCancel(string? reason)
    {
        if (_state is State.Calling or State.Proceeding && _cancelTimeout is null)
        {
            _cancelWish ??= new CancelWish(reason);
        }
    }

    /// <summary>The CANCEL to send now, if one is wished and a provisional response allows it.</summary>
    public SipRequest? TakeDueCancel(TimeSpan now)
    {
        if (_state != State.Proceeding || _cancelWish is not { } wish)
        {
            return null;
        }

        _cancelWish = null;
        _timerC = null;
        _cancelTimeout = now + Timers.TransactionTimeout;
        return HopByHopRequest.Cancel(Request, wish.Reason);
    }

    public override void Advance(TimeSpan now, List<SipOutput> outputs)
    {
        if (now >= _timerB || now >= _cancelTimeout)
        {
            outputs.Add(new RequestTimedOut(new(Id)));
            End();
        }
        else if (now >= _timerD || now >= _timerM)
        {
            End();
        }
        else if (now >= _timerC)
        {
            WishCancel(reason: null);
        }
        else if (_timerA.Fires(now))
        {
            Send(Request, outputs);
        }
    }

    public override void LoseFlow(List<SipOutput> outputs)
    {
        if (_state is State.Calling or State.Proceeding)
        {
            outputs.Add(new RequestFailed(new(Id)));
            End();
        }
    }

    private void TakeFirst(SipResponse response, TimeSpan now, List<SipOutput> outputs)
    {
        _timerA.Stop();
        _timerB = null;
        if (response.IsProvisional)
        {
            _state = State.Proceeding;
            _timerC ??= now + Timers.TimerC;
            outputs.Add(new ResponseArrived(new(Id), response, Flow));
            return;
        }

        _timerC = null;
        _cancelTimeout = null;
        _cancelWish = null;
        if (response.IsSuccess)
        {
            _state = State.Accepted;
            _timerM = now + Timers.TransactionTimeout;
            TakeSuccess(response, outputs);
            return;
        }

        _state = State.Completed;
        _timerD = now + UnlessReliable(Timers.TimerD);
        _ack = HopByHopRequest.Ack(Request, response);
        Send(_ack, outputs);
        outputs.Add(new ResponseArrived(new(Id), response, Flow));
    }

    private void TakeSuccess(SipResponse response, List<SipOutput> outputs)
    {
        var tag = response.To.Tag ?? "";
        if (_acks.TryGetValue(tag, out var ack))
        {
            if (ack is not null)
            {
                outputs.Add(ack);
            }
        }
        else if (_acks.Count < MaxAccepted)
        {
            _acks.Add(tag, null);
            outputs.Add(new ResponseArrived(new(Id), response, Flow));
        }
    }
}
