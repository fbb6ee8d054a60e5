using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>
/// The INVITE server transaction (RFC 3261 17.2.1 figure 7, with the Accepted state of RFC 6026 7.1). In Accepted it
/// also repeats the 2xx until its ACK comes, which 13.3.1.4 asks of the transaction user, over every transport.
/// </summary>
internal sealed class InviteServerTransaction(long id, SipRequest invite, SipFlow flow, SipTimers timers)
    : ServerTransaction(id, invite, flow, timers)
{
    /// <summary>17.2.1: a 100 goes out when the transaction user has not answered within 200 ms.</summary>
    private static readonly TimeSpan PatienceBeforeTrying = TimeSpan.FromMilliseconds(200);

    private State _state = State.Proceeding;
    private SipResponse? _last;
    private TimeSpan? _tryingTimer;
    private RetransmissionTimer _timerG;
    private TimeSpan? _timerH;
    private TimeSpan? _timerI;
    private TimeSpan? _timerL;

    private enum State
    {
        Proceeding,
        Completed,
        Confirmed,
        Accepted,
    }

    public override bool IsAnswered => _state != State.Proceeding;

    /// <summary>The tag of our last response, or null.</summary>
    public string? LocalTag => _last?.To.Tag;

    public override TimeSpan? NextDeadline => Earliest(_tryingTimer, _timerG.Deadline, _timerH, _timerI, _timerL);

    private bool IsAckAwaited => _state == State.Accepted && _timerG.Deadline is not null;

    /// <summary>Begins to wait for the transaction user.</summary>
    public void Start(TimeSpan now) => _tryingTimer = now + PatienceBeforeTrying;

    public override void ReceiveAgain(List<SipOutput> outputs)
    {
        if (_state is State.Proceeding or State.Completed && _last is not null)
        {
            Send(_last, outputs);
        }
    }

    public override void Respond(SipResponse response, TimeSpan now, List<SipOutput> outputs)
    {
        _last = response;
        _tryingTimer = null;
        Send(response, outputs);
        if (response.IsSuccess)
        {
            _state = State.Accepted;
            _timerL = now + Timers.TransactionTimeout;
            _timerG.Start(now, Timers.T1, Timers.T2);
        }
        else if (response.IsFinal)
        {
            _state = State.Completed;
            _timerH = now + Timers.TransactionTimeout;
            if (!Flow.IsReliable)
            {
                _timerG.Start(now, Timers.T1, Timers.T2);
            }
        }
    }

    /// <summary>The ACK to our 2xx came, found by its dialog; told once.</summary>
    public void Acknowledge(SipRequest ack, SipFlow flow, List<SipOutput> outputs)
    {
        if (IsAckAwaited)
        {
            outputs.Add(new AckArrived(new(Id), ack, flow));
            _timerG.Stop();
        }
    }

    /// <summary>The ACK to our non-2xx final response came, found by its branch.</summary>
    public void AcknowledgeRefusal(TimeSpan now)
    {
        if (_state == State.Completed)
        {
            _state = State.Confirmed;
            _timerG.Stop();
            _timerH = null;
            _timerI = now + UnlessReliable(Timers.T4);
        }
    }

    public override void Advance(TimeSpan now, List<SipOutput> outputs)
    {
        if (now >= _timerH || (now >= _timerL && IsAckAwaited))
        {
            outputs.Add(new AckMissing(new(Id)));
            End();
        }
        else if (now >= _timerI || now >= _timerL)
        {
            End();
        }
        else if (_timerG.Fires(now))
        {
            Send(_last!, outputs);
        }
        else if (now >= _tryingTimer)
        {
            Respond(Request.CreateResponse(100), now, outputs);
        }
    }

    public override void LoseFlow(List<SipOutput> outputs)
    {
        if (Flow.IsReliable && IsAckAwaited)
        {
            outputs.Add(new AckMissing(new(Id)));
        }

        base.LoseFlow(outputs);
    }
}
