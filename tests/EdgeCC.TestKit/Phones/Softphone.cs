using System.Net;
using EdgeCC.Model.Time;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Phones;

/// <summary>
/// A SIP telephone with one line, as a pure user agent: messages, keys and time in, <see cref="PhoneOutput"/> out. It
/// registers and stays registered, places and takes calls, holds and resumes. Sound is its host's business: the phone
/// only agrees on it.
/// </summary>
public sealed class Softphone
{
    private readonly UserAgent agent;
    private readonly PhoneRequests requests;
    private readonly PhoneRegistration registration;
    private readonly LocalAudio audio;
    private PhoneCall? call;

    /// <param name="account">Who it is.</param>
    /// <param name="local">Its SIP address.</param>
    /// <param name="sound">Its RTP address.</param>
    /// <param name="random">For tags, Call-IDs and waits.</param>
    public Softphone(SoftphoneAccount account, IPEndPoint local, IPEndPoint sound, Random random)
    {
        agent = new UserAgent(account, random) { Serve = Serve };
        requests = new PhoneRequests(account, local);
        registration = new PhoneRegistration(agent, requests, account);
        audio = new LocalAudio(sound, account.Codecs);
    }

    /// <summary>What it does with calls that come in from now on.</summary>
    public IncomingPolicy Policy { get; set; } = new IncomingPolicy.Ring();

    public bool IsRegistered => registration.IsRegistered;

    /// <summary>True while a call comes in and is not answered.</summary>
    public bool IsRinging => call is IncomingCall { IsRinging: true };

    public bool IsTalking => call is { IsTalking: true };

    /// <summary>True from the first INVITE to the end of the call.</summary>
    public bool IsBusy => call is not null;

    /// <summary>The sound agreed on, null without a call that stands.</summary>
    public NegotiatedAudio? Sound => IsTalking ? call?.Negotiator.Agreed : null;

    /// <summary>Transactions under way, for leak checks.</summary>
    public SipTransactionCounts Transactions => agent.Transactions.Counts;

    /// <summary>The uptime at which <see cref="Advance"/> is wanted, or null.</summary>
    public TimeSpan? NextDeadline =>
        Deadline.Earlier(agent.NextDeadline, Deadline.Earlier(registration.NextDeadline, call?.NextDeadline));

    /// <summary>The next thing the phone wants done or tells. To be emptied after every other call.</summary>
    public bool TryTakeOutput(out PhoneOutput? output) => agent.TryTakeOutput(out output);

    public void Receive(SipMessage message, SipFlow flow, TimeSpan now)
    {
        agent.Receive(message, flow, now);
        ForgetCallThatIsOver();
    }

    public void FlowLost(SipFlow flow, TimeSpan now)
    {
        agent.FlowLost(flow, now);
        registration.FlowLost();
        ForgetCallThatIsOver();
    }

    public void Advance(TimeSpan now)
    {
        agent.Advance(now);
        Do(now, () =>
        {
            registration.Advance();
            call?.Advance();
        });
    }

    public void Register(TimeSpan now) => Do(now, registration.Register);

    public void Unregister(TimeSpan now) => Do(now, registration.Unregister);

    /// <summary>Dials a number; nothing while there is a call.</summary>
    public void Call(string number, TimeSpan now) => Do(now, () => call ??= new OutgoingCall(agent, requests, audio, number));

    /// <summary>Picks up the call that rings.</summary>
    public void Answer(TimeSpan now) => Do(now, () => (call as IncomingCall)?.Answer());

    /// <summary>Refuses the call that rings.</summary>
    public void Refuse(int status, TimeSpan now) => Do(now, () => (call as IncomingCall)?.Refuse(status));

    /// <summary>Ends the call, whatever state it is in.</summary>
    public void HangUp(TimeSpan now) => Do(now, () => call?.HangUp());

    public void Hold(TimeSpan now) => Do(now, () => call?.Hold(true));

    public void Resume(TimeSpan now) => Do(now, () => call?.Hold(false));

    /// <summary>Presses keys in a call: 0–9, *, #, A–D. Ignored when the peer takes no telephone-events.</summary>
    public void Press(string keys, TimeSpan now) => Do(now, () =>
    {
        if (Sound?.TelephoneEvent is not null)
        {
            agent.Report(new KeysPressed(keys));
        }
    });

    private void Do(TimeSpan now, Action act)
    {
        agent.Do(now, act);
        ForgetCallThatIsOver();
    }

    private void ForgetCallThatIsOver()
    {
        if (call is { IsOver: true })
        {
            call = null;
        }
    }

    private void Serve(SipOutput output)
    {
        var incoming = call as IncomingCall;
        switch (output)
        {
            case RequestArrived arrived:
                ServeRequest(arrived);
                break;
            case CancelArrived cancel when incoming?.IsAbout(cancel.Invite) == true:
                incoming.Cancelled(cancel.Cancel);
                break;
            case AckArrived ack when call is { IsOver: false } && call.Owns(ack.Ack):
                call.Acknowledged(ack.Ack);
                break;
            case AckMissing missing:
                call?.AckMissed(missing.Invite);
                break;
            case RequestAbandoned abandoned when incoming is { IsRinging: true } && incoming.IsAbout(abandoned.Transaction):
                incoming.Abandoned();
                break;
            default:
                break;
        }
    }

    private void ServeRequest(RequestArrived arrived)
    {
        var request = arrived.Request;
        if (request.To.Tag is not null)
        {
            ServeInDialog(arrived);
        }
        else if (request.Method == SipMethods.Invite)
        {
            ServeInvite(arrived);
        }
        else
        {
            Respond(arrived, request.Method is SipMethods.Options or SipMethods.Notify ? 200 : 405);
        }
    }

    private void ServeInDialog(RequestArrived arrived)
    {
        if (call is { IsOver: false } && call.Owns(arrived.Request))
        {
            call.Serve(arrived);
        }
        else
        {
            Respond(arrived, 481);
        }
    }

    private void ServeInvite(RequestArrived arrived)
    {
        if (call is { IsOver: false })
        {
            Respond(arrived, 486);
            return;
        }

        var incoming = new IncomingCall(agent, requests, audio, arrived, Policy);
        call = incoming;
        incoming.Arrive();
    }

    private void Respond(RequestArrived arrived, int status)
    {
        var response = arrived.Request.CreateResponse(status, toTag: agent.Word());
        agent.Respond(arrived.Transaction, response with { Headers = response.Headers.With("Allow", PhoneRequests.Allowed) });
    }
}
