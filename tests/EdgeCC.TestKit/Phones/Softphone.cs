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
    private readonly UserAgent _agent;
    private readonly PhoneRequests _requests;
    private readonly PhoneRegistration _registration;
    private readonly LocalAudio _audio;
    private PhoneCall? _call;

    /// <param name="account">Who it is.</param>
    /// <param name="local">Its SIP address.</param>
    /// <param name="sound">Its RTP address.</param>
    /// <param name="random">For tags, Call-IDs and waits.</param>
    public Softphone(SoftphoneAccount account, IPEndPoint local, IPEndPoint sound, Random random)
    {
        _agent = new UserAgent(account, random) { Serve = Serve };
        _requests = new PhoneRequests(account, local);
        _registration = new PhoneRegistration(_agent, _requests, account);
        _audio = new LocalAudio(sound, account.Codecs);
    }

    /// <summary>What it does with calls that come in from now on.</summary>
    public IncomingPolicy Policy { get; set; } = new IncomingPolicy.Ring();

    public bool IsRegistered => _registration.IsRegistered;

    /// <summary>True while a call comes in and is not answered.</summary>
    public bool IsRinging => _call is IncomingCall { IsRinging: true };

    public bool IsTalking => _call is { IsTalking: true };

    /// <summary>True from the first INVITE to the end of the call.</summary>
    public bool IsBusy => _call is not null;

    /// <summary>The sound agreed on, null without a call that stands.</summary>
    public NegotiatedAudio? Sound => IsTalking ? _call?.Negotiator.Agreed : null;

    /// <summary>Transactions under way, for leak checks.</summary>
    public SipTransactionCounts Transactions => _agent.Transactions.Counts;

    /// <summary>The uptime at which <see cref="Advance"/> is wanted, or null.</summary>
    public TimeSpan? NextDeadline =>
        Deadline.Earlier(_agent.NextDeadline, Deadline.Earlier(_registration.NextDeadline, _call?.NextDeadline));

    /// <summary>The next thing the phone wants done or tells. To be emptied after every other call.</summary>
    public bool TryTakeOutput(out PhoneOutput? output) => _agent.TryTakeOutput(out output);

    public void Receive(SipMessage message, SipFlow flow, TimeSpan now)
    {
        _agent.Receive(message, flow, now);
        ForgetCallThatIsOver();
    }

    public void FlowLost(SipFlow flow, TimeSpan now)
    {
        _agent.FlowLost(flow, now);
        _registration.FlowLost();
        ForgetCallThatIsOver();
    }

    public void Advance(TimeSpan now)
    {
        _agent.Advance(now);
        Do(now, () =>
        {
            _registration.Advance();
            _call?.Advance();
        });
    }

    public void Register(TimeSpan now) => Do(now, _registration.Register);

    public void Unregister(TimeSpan now) => Do(now, _registration.Unregister);

    /// <summary>Dials a number; nothing while there is a call.</summary>
    public void Call(string number, TimeSpan now) => Do(now, () => _call ??= new OutgoingCall(_agent, _requests, _audio, number));

    /// <summary>Picks up the call that rings.</summary>
    public void Answer(TimeSpan now) => Do(now, () => (_call as IncomingCall)?.Answer());

    /// <summary>Refuses the call that rings.</summary>
    public void Refuse(int status, TimeSpan now) => Do(now, () => (_call as IncomingCall)?.Refuse(status));

    /// <summary>Ends the call, whatever state it is in.</summary>
    public void HangUp(TimeSpan now) => Do(now, () => _call?.HangUp());

    public void Hold(TimeSpan now) => Do(now, () => _call?.Hold(true));

    public void Resume(TimeSpan now) => Do(now, () => _call?.Hold(false));

    /// <summary>Presses keys in a call: 0–9, *, #, A–D. Ignored when the peer takes no telephone-events.</summary>
    public void Press(string keys, TimeSpan now) => Do(now, () =>
    {
        if (Sound?.TelephoneEvent is not null)
        {
            _agent.Report(new KeysPressed(keys));
        }
    });

    private void Do(TimeSpan now, Action act)
    {
        _agent.Do(now, act);
        ForgetCallThatIsOver();
    }

    private void ForgetCallThatIsOver()
    {
        if (_call is { IsOver: true })
        {
            _call = null;
        }
    }

    private void Serve(SipOutput output)
    {
        var incoming = _call as IncomingCall;
        switch (output)
        {
            case RequestArrived arrived:
                ServeRequest(arrived);
                break;
            case CancelArrived cancel when incoming?.IsAbout(cancel.Invite) == true:
                incoming.Cancelled(cancel.Cancel);
                break;
            case AckArrived ack when _call is { IsOver: false } && _call.Owns(ack.Ack):
                _call.Acknowledged(ack.Ack);
                break;
            case AckMissing missing:
                _call?.AckMissed(missing.Invite);
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
        if (_call is { IsOver: false } && _call.Owns(arrived.Request))
        {
            _call.Serve(arrived);
        }
        else
        {
            Respond(arrived, 481);
        }
    }

    private void ServeInvite(RequestArrived arrived)
    {
        if (_call is { IsOver: false })
        {
            Respond(arrived, 486);
            return;
        }

        var incoming = new IncomingCall(_agent, _requests, _audio, arrived, Policy);
        _call = incoming;
        incoming.Arrive();
    }

    private void Respond(RequestArrived arrived, int status)
    {
        var response = arrived.Request.CreateResponse(status, toTag: _agent.Word());
        _agent.Respond(arrived.Transaction, response with { Headers = response.Headers.With("Allow", PhoneRequests.Allowed) });
    }
}
