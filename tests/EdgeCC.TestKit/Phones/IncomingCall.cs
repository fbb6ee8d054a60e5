using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Phones;

/// <summary>A call that came in (RFC 3261 section 13.3).</summary>
internal sealed class IncomingCall : PhoneCall
{
    private readonly RequestArrived _invite;
    private readonly IncomingPolicy _policy;
    private readonly string _tag;
    private TimeSpan? _due;
    private bool _hangsUpOnceAcknowledged;

    public IncomingCall(
        UserAgent agent, PhoneRequests requests, LocalAudio audio, RequestArrived invite, IncomingPolicy policy)
        : base(agent, requests, audio)
    {
        _invite = invite;
        _policy = policy;
        _tag = agent.Word();
    }

    public override bool OwnsCallId => false;

    public override TimeSpan? NextDeadline => _due ?? base.NextDeadline;

    public bool IsRinging => !IsOver && Dialog is null;

    /// <summary>Tells of the call, and rings or refuses as the policy says.</summary>
    public void Arrive()
    {
        var from = _invite.Request.From;
        Agent.Report(new CallIncoming(from.Uri.User ?? "", from.DisplayName, _invite.Request.To.Uri.User ?? ""));
        if (_policy is IncomingPolicy.Refuse { After.Ticks: <= 0 } refusal)
        {
            Refuse(refusal.Status);
            return;
        }

        Respond(180);
        _due = _policy switch
        {
            IncomingPolicy.Answer answer => Agent.Now + answer.After,
            IncomingPolicy.Refuse later => Agent.Now + later.After,
            _ => null,
        };
    }

    public override void Advance()
    {
        if (_due <= Agent.Now)
        {
            if (_policy is IncomingPolicy.Refuse refusal)
            {
                Refuse(refusal.Status);
            }
            else
            {
                Answer();
            }
        }

        base.Advance();
    }

    public void Answer()
    {
        _due = null;
        if (!IsRinging)
        {
            return;
        }

        if (Describe(_invite.Request) is { } description)
        {
            var response = (SipResponse)WithSdp(Response(200), description);
            Dialog = SipDialog.FromUas(_invite.Request, response, _invite.Flow);
            Agent.Respond(_invite.Transaction, response);
            Unacknowledged = _invite.Transaction;
            ReportAnswered();
        }
        else
        {
            Refuse(488);
        }
    }

    public void Refuse(int status)
    {
        _due = null;
        if (IsRinging)
        {
            Respond(status);
            End(new CallEnded(CallEnding.RefusedHere, status));
        }
    }

    /// <summary>Refuses while it rings. An answered call is hung up only once the ACK is there (RFC 3261 section 15).</summary>
    public override void HangUp()
    {
        if (IsRinging)
        {
            Refuse(603);
        }
        else if (Unacknowledged is null)
        {
            SendBye(CallEnding.HungUpHere);
        }
        else
        {
            _hangsUpOnceAcknowledged = true;
        }
    }

    public bool IsAbout(ServerTransactionId transaction) => _invite.Transaction == transaction;

    /// <summary>The caller gave up while we rang.</summary>
    public void Cancelled(SipRequest cancel)
    {
        if (IsRinging)
        {
            Respond(487);
            End(new CallEnded(CallEnding.Cancelled, Reason: cancel.Headers.Get("Reason")));
        }
    }

    public override void Acknowledged(SipRequest ack)
    {
        var hadSound = Negotiator.Agreed is not null;
        base.Acknowledged(ack);
        if (_hangsUpOnceAcknowledged)
        {
            SendBye(CallEnding.HungUpHere);
        }
        else if (!hadSound)
        {
            ReportAnswered();
        }
    }

    /// <summary>The connection it came by broke while it rang.</summary>
    public void Abandoned() => End(new CallEnded(CallEnding.Failed));

    /// <summary>Where we had to offer, the sound is known only with the ACK.</summary>
    private void ReportAnswered()
    {
        if (Negotiator.Agreed is { } sound)
        {
            Agent.Report(new CallAnswered(sound));
        }
    }

    private void Respond(int status) => Agent.Respond(_invite.Transaction, Response(status));

    private SipResponse Response(int status)
    {
        var response = _invite.Request.CreateResponse(status, toTag: _tag);
        return response with { Headers = response.Headers.With("Contact", Requests.Contact.ToString()) };
    }
}
