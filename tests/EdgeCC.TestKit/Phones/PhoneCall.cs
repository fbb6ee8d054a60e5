using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Phones;

/// <summary>One call of a softphone: its dialog and its sound, however it came about.</summary>
internal abstract class PhoneCall(UserAgent agent, PhoneRequests requests, LocalAudio audio)
{
    private SoundChange? _change;

    public bool IsOver { get; private set; }

    public bool IsTalking => Dialog is { IsConfirmed: true } && !IsOver;

    /// <summary>True while this phone holds the peer, or asks to.</summary>
    public bool IsHolding { get; private set; }

    public SdpNegotiator Negotiator { get; } = new(agent.Random.NextInt64(1L << 31));

    /// <summary>True for the side that chose the Call-ID: it asks again later than the other after a glare.</summary>
    public abstract bool OwnsCallId { get; }

    public virtual TimeSpan? NextDeadline => _change?.RetryAt;

    protected UserAgent Agent => agent;

    protected PhoneRequests Requests => requests;

    /// <summary>What we want of the sound now.</summary>
    protected LocalAudio WantedSound =>
        audio with { Direction = IsHolding ? SdpDirection.SendOnly : SdpDirection.SendReceive };

    protected SipDialog? Dialog { get; set; }

    /// <summary>The INVITE we answered 200 that is not acknowledged yet, or null.</summary>
    protected ServerTransactionId? Unacknowledged { get; set; }

    public abstract void HangUp();

    public virtual void Advance() => _change?.Advance();

    /// <summary>Holds the peer, or takes it back (RFC 3264 section 8.4). Nothing while another change is under way.</summary>
    public void Hold(bool hold)
    {
        if (IsTalking && _change is null && IsHolding != hold)
        {
            IsHolding = hold;
            _change = new SoundChange(agent, this);
            _change.Ask();
        }
    }

    public bool Owns(SipRequest request) => Dialog is not null && Dialog.Id == DialogId.OfReceived(request);

    /// <summary>Serves a request of the peer inside the dialog.</summary>
    public void Serve(RequestArrived arrived)
    {
        if (Dialog is null || !Dialog.TryTake(arrived.Request, out var next))
        {
            Respond(arrived, 500);
            return;
        }

        Dialog = next;
        switch (arrived.Request.Method)
        {
            case SipMethods.Bye:
                Respond(arrived, 200);
                End(new CallEnded(CallEnding.HungUpThere, Reason: arrived.Request.Headers.Get("Reason")));
                break;
            case SipMethods.Invite or SipMethods.Update:
                ServeSoundChange(arrived);
                break;
            default:
                Respond(arrived, 200);
                break;
        }
    }

    /// <summary>The ACK to our 2xx: it carries the answer where the INVITE carried no offer (RFC 3261 section 13.2.1).</summary>
    public virtual void Acknowledged(SipRequest ack)
    {
        Unacknowledged = null;
        if (!ack.Body.IsEmpty)
        {
            TakeAnswer(ack);
        }
    }

    /// <summary>No ACK ever came: there is no session (RFC 3261 section 13.3.1.4).</summary>
    public void AckMissed(ServerTransactionId invite)
    {
        if (Unacknowledged == invite && !IsOver)
        {
            SendBye(CallEnding.Failed);
        }
    }

    /// <summary>Our next request in the dialog, with what every request of the phone says.</summary>
    public SipRequest CreateRequest(string method)
    {
        (Dialog, var request) = Dialog!.CreateRequest(method);
        var headers = request.Headers
            .With("Contact", requests.Contact.ToString())
            .With("Allow", PhoneRequests.Allowed);
        return request with { Headers = headers };
    }

    public SentRequest Send(SipRequest request, IRequestOwner owner) => agent.Send(request, Dialog!.Flow, owner);

    public SipRequest CreateOffer(SipRequest request) => (SipRequest)WithSdp(request, Negotiator.CreateOffer(WantedSound));

    /// <summary>Confirms our INVITE: dialog, ACK and sound. False when the answer is of no use.</summary>
    public bool Confirm(SentRequest invite, SipResponse response)
    {
        var dialog = Dialog?.Take(response) ?? SipDialog.FromUac(invite.Request, response, invite.Flow);
        Dialog = dialog with { LocalSequence = Math.Max(dialog.LocalSequence, invite.Request.CSeq.Number) };
        agent.Acknowledge(invite, Dialog.CreateAck(invite.Request));
        return TakeAnswer(response);
    }

    /// <summary>The change of sound we asked for is settled.</summary>
    /// <param name="refusal">The peer's status if it refused, else null.</param>
    public void ChangeSettled(int? refusal)
    {
        _change = null;
        if (refusal is { } status)
        {
            IsHolding = !IsHolding;
            agent.Report(new SoundChangeRefused(status));
        }
        else
        {
            agent.Report(new SoundChanged(Negotiator.Agreed!));
        }
    }

    /// <summary>Hangs up a call that stands.</summary>
    public void SendBye(CallEnding how)
    {
        Send(CreateRequest(SipMethods.Bye), Indifferent.Owner);
        End(new CallEnded(how));
    }

    protected void End(CallEnded report)
    {
        if (!IsOver)
        {
            IsOver = true;
            agent.Report(report);
        }
    }

    protected static SipMessage WithSdp(SipMessage message, SdpSession description) => message with
    {
        Headers = message.Headers.With("Content-Type", SdpSession.MediaType),
        Body = description.ToBytes(),
    };

    /// <summary>Our answer to the SDP a request carries, our offer where it carries none; null: no common codec.</summary>
    protected SdpSession? Describe(SipRequest request)
    {
        if (request.Body.IsEmpty)
        {
            return Negotiator.CreateOffer(WantedSound);
        }

        return SdpSession.TryParse(request.Body.Span, out var offer) && Negotiator.TryAnswer(offer, WantedSound, out var answer)
            ? answer
            : null;
    }

    private bool TakeAnswer(SipMessage message) =>
        SdpSession.TryParse(message.Body.Span, out var answer) && Negotiator.TryAccept(answer, WantedSound);

    private void ServeSoundChange(RequestArrived arrived)
    {
        var request = arrived.Request;
        if (_change is { IsAsking: true })
        {
            Respond(arrived, 491);
        }
        else if (request.Method == SipMethods.Update && request.Body.IsEmpty)
        {
            Respond(arrived, 200);
        }
        else if (Describe(request) is { } description)
        {
            var response = request.CreateResponse(200);
            response = response with { Headers = response.Headers.With("Contact", requests.Contact.ToString()) };
            agent.Respond(arrived.Transaction, (SipResponse)WithSdp(response, description));
            Unacknowledged = request.Method == SipMethods.Invite ? arrived.Transaction : Unacknowledged;
            if (Negotiator.Agreed is { } agreed)
            {
                agent.Report(new SoundChanged(agreed));
            }
        }
        else
        {
            Respond(arrived, 488);
        }
    }

    private void Respond(RequestArrived arrived, int status) =>
        agent.Respond(arrived.Transaction, arrived.Request.CreateResponse(status));

    private sealed class Indifferent : IRequestOwner
    {
        public static readonly Indifferent Owner = new();

        public void Answered(SentRequest request, SipResponse response)
        {
        }

        public void Failed(SentRequest request)
        {
        }
    }
}
