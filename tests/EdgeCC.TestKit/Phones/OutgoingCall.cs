using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.TestKit.Phones;

/// <summary>A call this phone places (RFC 3261 section 13.2).</summary>
internal sealed class OutgoingCall : PhoneCall, IRequestOwner
{
    private readonly SentRequest invite;
    private bool isRinging;
    private bool isGivenUp;

    public OutgoingCall(UserAgent agent, PhoneRequests requests, LocalAudio audio, string number)
        : base(agent, requests, audio)
    {
        var request = CreateOffer(requests.CreateInvite(number, tag: agent.Word(), callId: agent.Word()));
        invite = agent.Send(request, requests.Flow, this);
    }

    /// <summary>Gives up while it is not answered yet; hangs up when it is.</summary>
    public override void HangUp()
    {
        if (IsTalking)
        {
            SendBye(CallEnding.HungUpHere);
        }
        else if (!isGivenUp)
        {
            isGivenUp = true;
            Agent.Cancel(invite);
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
                End(isGivenUp
                    ? new CallEnded(CallEnding.HungUpHere)
                    : new CallEnded(CallEnding.RefusedThere, response.Status));
                break;
        }
    }

    public void Failed(SentRequest request) => End(new CallEnded(isGivenUp ? CallEnding.HungUpHere : CallEnding.Failed));

    private void ReportRinging(SipResponse response)
    {
        if (!isRinging && !isGivenUp)
        {
            isRinging = true;
            Agent.Report(new CallRinging(response.Status));
        }
    }

    private void Establish(SipResponse response)
    {
        if (IsOver || Dialog is not null)
        {
            RefuseFork(response);
        }
        else if (!Confirm(invite, response))
        {
            SendBye(CallEnding.Failed);
        }
        else if (isGivenUp)
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
        var fork = SipDialog.FromUac(invite.Request, response, invite.Flow);
        Agent.Acknowledge(invite, fork.CreateAck(invite.Request));
        Agent.Send(fork.CreateRequest(SipMethods.Bye).Request, fork.Flow, this);
    }
}
