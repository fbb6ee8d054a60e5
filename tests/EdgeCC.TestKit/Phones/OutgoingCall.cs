using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.TestKit.Phones;

/// <summary>A call this phone places (RFC 3261 section 13.2).</summary>
internal sealed class OutgoingCall : PhoneCall, IRequestOwner
{
    private readonly SentRequest _invite;
    private bool _isRinging;
    private bool _isGivenUp;

    public OutgoingCall(UserAgent agent, PhoneRequests requests, LocalAudio audio, string number)
        : base(agent, requests, audio)
    {
        var request = CreateOffer(requests.CreateInvite(number, tag: agent.Word(), callId: agent.Word()));
        _invite = agent.Send(request, requests.Flow, this);
    }

    public override bool OwnsCallId => true;

    /// <summary>Gives up while it is not answered yet; hangs up when it is.</summary>
    public override void HangUp()
    {
        if (IsTalking)
        {
            SendBye(CallEnding.HungUpHere);
        }
        else if (!_isGivenUp)
        {
            _isGivenUp = true;
            Agent.Cancel(_invite);
        }
    }

    public void Answered(SentRequest request, SipResponse response)
    {
        switch (response.Status)
        {
            case 100:
                break;
            case < 200:
                ReportRinging(response);
                break;
            case < 300:
                Establish(response);
                break;
            default:
                End(_isGivenUp
                    ? new CallEnded(CallEnding.HungUpHere)
                    : new CallEnded(CallEnding.RefusedThere, response.Status));
                break;
        }
    }

    public void Failed(SentRequest request) => End(new CallEnded(_isGivenUp ? CallEnding.HungUpHere : CallEnding.Failed));

    private void ReportRinging(SipResponse response)
    {
        if (!_isRinging && !_isGivenUp)
        {
            _isRinging = true;
            Agent.Report(new CallRinging(response.Status));
        }
    }

    private void Establish(SipResponse response)
    {
        if (IsOver || Dialog is not null)
        {
            RefuseFork(response);
        }
        else if (!Confirm(_invite, response))
        {
            SendBye(CallEnding.Failed);
        }
        else if (_isGivenUp)
        {
            // The answer crossed our CANCEL (RFC 3261 section 9.1).
            SendBye(CallEnding.HungUpHere);
        }
        else
        {
            Agent.Report(new CallAnswered(Negotiator.Agreed!));
        }
    }

    /// <summary>A second phone picked up: it is acknowledged and hung up (RFC 3261 section 13.2.2.4).</summary>
    private void RefuseFork(SipResponse response)
    {
        var fork = SipDialog.FromUac(_invite.Request, response, _invite.Flow);
        Agent.Acknowledge(_invite, fork.CreateAck(_invite.Request));
        Agent.Send(fork.CreateRequest(SipMethods.Bye).Request, fork.Flow, this);
    }
}
