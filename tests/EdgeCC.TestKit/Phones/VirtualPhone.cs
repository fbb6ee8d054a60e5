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
    private readonly Timeline time;
    private readonly VirtualNetwork network;
    private readonly Softphone phone;
    private readonly List<PhoneNote> notes = [];

    /// <param name="time">Whose time it lives in.</param>
    /// <param name="network">Its network.</param>
    /// <param name="account">Who it is.</param>
    /// <param name="address">Its SIP address; RTP is at port 4000 of the same host.</param>
    /// <param name="seed">For its tags and waits.</param>
    public VirtualPhone(Timeline time, VirtualNetwork network, SoftphoneAccount account, IPEndPoint address, int seed)
    {
        this.time = time;
        this.network = network;
        Address = address;
        SoundAddress = new IPEndPoint(address.Address, 4000);
        phone = new Softphone(account, address, SoundAddress, new Random(seed));
        network.Attach(
            address,
            (message, flow) => Do(() => phone.Receive(message, flow, time.Now)),
            flow => Do(() => phone.FlowLost(flow, time.Now)));
        time.Join(this);
    }

    /// <summary>Raised for each key as it is sent.</summary>
    public event Action<char>? KeySent;

    public IPEndPoint Address { get; }

    /// <summary>Where it takes RTP, as its SDP says.</summary>
    public IPEndPoint SoundAddress { get; }

    /// <summary>Everything it told, with the time.</summary>
    public IReadOnlyList<PhoneNote> Notes => notes;

    public bool IsRegistered => phone.IsRegistered;

    public bool IsRinging => phone.IsRinging;

    public bool IsTalking => phone.IsTalking;

    public bool IsBusy => phone.IsBusy;

    /// <summary>The sound agreed on, null without a call that stands.</summary>
    public NegotiatedAudio? Sound => phone.Sound;

    /// <summary>Transactions under way, for leak checks.</summary>
    public SipTransactionCounts Transactions => phone.Transactions;

    public TimeSpan? NextDeadline => phone.NextDeadline;

    public void Advance(TimeSpan now) => Do(() => phone.Advance(now));

    public void Register() => Do(() => phone.Register(time.Now));

    public void Unregister() => Do(() => phone.Unregister(time.Now));

    public void Call(string number) => Do(() => phone.Call(number, time.Now));

    public void Answer() => Do(() => phone.Answer(time.Now));

    public void Refuse(int status) => Do(() => phone.Refuse(status, time.Now));

    public void HangUp() => Do(() => phone.HangUp(time.Now));

    public void Hold() => Do(() => phone.Hold(time.Now));

    public void Resume() => Do(() => phone.Resume(time.Now));

    public void Press(string keys) => Do(() => phone.Press(keys, time.Now));

    /// <summary>From now on calls ring this long and are picked up.</summary>
    public void AnswersAfter(TimeSpan ringing) => phone.Policy = new IncomingPolicy.Answer(ringing);

    /// <summary>From now on calls ring until somebody acts.</summary>
    public void NeverAnswers() => phone.Policy = new IncomingPolicy.Ring();

    /// <summary>From now on calls are refused.</summary>
    public void Refuses(int status, TimeSpan ringing = default) =>
        phone.Policy = new IncomingPolicy.Refuse(status, ringing);

    /// <summary>Pulls its network cable.</summary>
    public void Unplug() => network.Unplug(Address);

    /// <summary>Puts the cable back.</summary>
    public void Plug() => network.Plug(Address);

    /// <summary>The reports of one kind, in order.</summary>
    public IEnumerable<TReport> Told<TReport>()
        where TReport : PhoneReport => notes.Select(note => note.Report).OfType<TReport>();

    private void Do(Action act)
    {
        act();
        while (phone.TryTakeOutput(out var output))
        {
            switch (output)
            {
                case PhoneMessage send:
                    network.Send(send.Message, send.Flow);
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
        notes.Add(new PhoneNote(time.Now, report));
        if (report is KeysPressed pressed)
        {
            foreach (var key in pressed.Keys)
            {
                KeySent?.Invoke(key);
            }
        }
    }
}
