using System.Net;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Phones;

/// <summary>
/// A softphone plugged into a virtual network: everything a person does at a telephone, in virtual time. Sound is
/// represented at the seam: <see cref="Sound"/> says what was agreed, <see cref="KeySent"/> what RFC 4733 would carry.
/// </summary>
public sealed class VirtualPhone : ITimed
{
    private readonly Timeline _time;
    private readonly VirtualNetwork _network;
    private readonly Softphone _phone;
    private readonly List<PhoneNote> _notes = [];

    /// <param name="time">Whose time it lives in.</param>
    /// <param name="network">Its network.</param>
    /// <param name="account">Who it is.</param>
    /// <param name="address">Its SIP address; RTP is at port 4000 of the same host.</param>
    /// <param name="seed">For its tags and waits.</param>
    public VirtualPhone(Timeline time, VirtualNetwork network, SoftphoneAccount account, IPEndPoint address, int seed)
    {
        _time = time;
        _network = network;
        Address = address;
        SoundAddress = new IPEndPoint(address.Address, 4000);
        _phone = new Softphone(account, address, SoundAddress, new Random(seed));
        network.Attach(
            address,
            (message, flow) => Do(() => _phone.Receive(message, flow, time.Now)),
            flow => Do(() => _phone.FlowLost(flow, time.Now)));
        time.Join(this);
    }

    /// <summary>Raised for each key as it is sent.</summary>
    public event Action<char>? KeySent;

    public IPEndPoint Address { get; }

    /// <summary>Where it takes RTP, as its SDP says.</summary>
    public IPEndPoint SoundAddress { get; }

    /// <summary>Everything it told, with the time.</summary>
    public IReadOnlyList<PhoneNote> Notes => _notes;

    public bool IsRegistered => _phone.IsRegistered;

    public bool IsRinging => _phone.IsRinging;

    public bool IsTalking => _phone.IsTalking;

    public bool IsBusy => _phone.IsBusy;

    /// <summary>The sound agreed on, null without a call that stands.</summary>
    public NegotiatedAudio? Sound => _phone.Sound;

    /// <summary>Transactions under way, for leak checks.</summary>
    public SipTransactionCounts Transactions => _phone.Transactions;

    public TimeSpan? NextDeadline => _phone.NextDeadline;

    public void Advance(TimeSpan now) => Do(() => _phone.Advance(now));

    public void Register() => Do(() => _phone.Register(_time.Now));

    public void Unregister() => Do(() => _phone.Unregister(_time.Now));

    public void Call(string number) => Do(() => _phone.Call(number, _time.Now));

    public void Answer() => Do(() => _phone.Answer(_time.Now));

    public void Refuse(int status) => Do(() => _phone.Refuse(status, _time.Now));

    public void HangUp() => Do(() => _phone.HangUp(_time.Now));

    public void Hold() => Do(() => _phone.Hold(_time.Now));

    public void Resume() => Do(() => _phone.Resume(_time.Now));

    public void Press(string keys) => Do(() => _phone.Press(keys, _time.Now));

    /// <summary>From now on calls ring this long and are picked up.</summary>
    public void AnswersAfter(TimeSpan ringing) => _phone.Policy = new IncomingPolicy.Answer(ringing);

    /// <summary>From now on calls ring until somebody acts.</summary>
    public void NeverAnswers() => _phone.Policy = new IncomingPolicy.Ring();

    /// <summary>From now on calls are refused.</summary>
    public void Refuses(int status, TimeSpan ringing = default) =>
        _phone.Policy = new IncomingPolicy.Refuse(status, ringing);

    /// <summary>Pulls its network cable.</summary>
    public void Unplug() => _network.Unplug(Address);

    /// <summary>Puts the cable back.</summary>
    public void Plug() => _network.Plug(Address);

    /// <summary>The reports of one kind, in order.</summary>
    public IEnumerable<TReport> Told<TReport>()
        where TReport : PhoneReport => _notes.Select(note => note.Report).OfType<TReport>();

    private void Do(Action act)
    {
        act();
        while (_phone.TryTakeOutput(out var output))
        {
            switch (output)
            {
                case PhoneMessage send:
                    _network.Send(send.Message, send.Flow);
                    break;
                case PhoneReport report:
                    Note(report);
                    break;
                default:
                    break;
            }
        }
    }

    private void Note(PhoneReport report)
    {
        _notes.Add(new PhoneNote(_time.Now, report));
        if (report is KeysPressed pressed)
        {
            foreach (var key in pressed.Keys)
            {
                KeySent?.Invoke(key);
            }
        }
    }
}
