using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;

namespace EdgeCC.Calls.Tests.Rig;

/// <summary>
/// A branch office around one <see cref="CallControl"/>, in virtual time: peers on an exact network, a record of
/// everything reported, and the sound every port has. Each message crosses the wire as bytes.
/// </summary>
internal sealed class Office
{
    public static readonly IPEndPoint Address = IPEndPoint.Parse("192.0.2.1:5060");
    public static readonly IPAddress SoundAddress = IPAddress.Parse("192.0.2.2");
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<SipFlow, TestPeer> _peers = [];
    private readonly List<CallsReport> _reports = [];
    private readonly Dictionary<LegId, LegSound> _sounds = [];
    private readonly Dictionary<LegId, int> _closed = [];
    private readonly Queue<ToLine> _lines = [];
    private readonly Random _random = new(4711);
    private long _lastLeg;
    private long _lastToken;
    private TimeSpan? _deadline;

    public Office(CallsModel? model = null, int ports = 40)
    {
        Calls = new CallControl(model ?? TestModel.Office, SoundAddress);
        Tell(new MediaPortsOpened([.. Enumerable.Range(0, ports).Select(index => 20_000 + (2 * index))]));
    }

    public CallControl Calls { get; }

    public TimeSpan Now { get; private set; } = TimeSpan.FromHours(1);

    /// <summary>Addresses banned so far.</summary>
    public List<BanAddress> Bans { get; } = [];

    /// <summary>The sound of every leg that has some.</summary>
    public IReadOnlyDictionary<LegId, LegSound> Sounds => _sounds;

    public Random Random => _random;

    public TestPeer Peer(string endPoint, string user, string? password = null, long connection = 0)
    {
        var flow = new SipFlow(
            connection == 0 ? SipTransport.Udp : SipTransport.Tcp, Address, IPEndPoint.Parse(endPoint), connection);
        return _peers[flow] = new TestPeer(this, flow, user, password);
    }

    /// <summary>A trunk known by its address.</summary>
    public TestPeer Trunk() => Peer("198.51.100.7:5060", "+74951234567");

    /// <summary>A desk phone, not registered yet.</summary>
    public TestPeer Phone(string number, int host = 0, long connection = 0) =>
        Peer($"203.0.113.{(host == 0 ? int.Parse(number) : host)}:5062", number, $"secret-{number}", connection);

    public void Tell(Event @event) => Carry(Calls.Apply(@event, new Moment(Now, Morning + Now), _random));

    /// <summary>Lets time pass, stopping at every deadline on the way.</summary>
    public void Run(TimeSpan span)
    {
        var until = Now + span;
        for (var standing = 0; _deadline is { } deadline && deadline <= until;)
        {
            // On streams some timers are zero, so that a moment may be visited more than once; but not for ever.
            standing = deadline > Now ? 0 : standing + 1;
            Assert.True(standing < 100, $"what is due at {deadline} is never done");
            Now = deadline > Now ? deadline : Now;
            Carry(Calls.Advance(new Moment(Now, Morning + Now), _random));
        }

        Now = until;
    }

    public void Receive(SipMessage message, SipFlow flow)
    {
        // What a peer sent is read from bytes, as the listener would.
        Assert.True(SipParser.TryParse(SipWriter.ToBytes(message), flow.Transport, out var parsed, out var refusal), refusal?.Text);
        Tell(new SipReceived(parsed, flow));
    }

    public string NewToken() => $"t{++_lastToken}";

    public LegId NewLeg() => LegId.Outgoing(++_lastLeg);

    /// <summary>Takes the one report of this kind made since the last time.</summary>
    public T Told<T>()
        where T : CallsReport
    {
        var told = _reports.OfType<T>().ToList();
        Assert.True(told.Count == 1, $"expected one {typeof(T).Name}, told were: {string.Join(", ", _reports)}");
        _reports.Remove(told[0]);
        return told[0];
    }

    /// <summary>What the lines were told since the last time, in order.</summary>
    public void Lines(params ToLine[] expected)
    {
        Assert.Equal(expected, _lines);
        _lines.Clear();
    }

    /// <summary>Takes every report of this kind made since the last time.</summary>
    public IReadOnlyList<T> TakeAll<T>()
        where T : CallsReport
    {
        List<T> told = [.. _reports.OfType<T>()];
        told.ForEach(report => _reports.Remove(report));
        return told;
    }

    /// <summary>Nothing was reported that no test has looked at.</summary>
    public void ToldNothing() => Assert.Empty(_reports);

    public void Forget() => _reports.Clear();

    /// <summary>Once all timers have run out, nothing may be left of any call.</summary>
    public void LeavesNothing()
    {
        Run(TimeSpan.FromSeconds(100));
        var counts = Calls.Counts;
        Assert.Equal(new CallsCounts(0, 0, 0, 0, 0, 0, counts.Bindings, 0), counts);
        Assert.Empty(_sounds);
        ToldNothing();
    }

    private void Carry(Answer answer)
    {
        _deadline = answer.NextDeadline;
        var sent = new List<SendSip>();
        foreach (var effect in answer.Effects)
        {
            switch (effect)
            {
                case SendSip send:
                    sent.Add(send);
                    break;
                case SetLegSound set:
                    GoesOn(set.Sound);
                    _sounds[set.Sound.Leg] = set.Sound;
                    break;
                case CloseLegSound close:
                    _sounds.Remove(close.Leg);
                    Assert.True(_closed.TryAdd(close.Leg, close.Port), $"{close.Leg} closed twice");
                    break;
                case ToLine line:
                    _lines.Enqueue(line);
                    break;
                case BanAddress ban:
                    Bans.Add(ban);
                    break;
                case Raise { Event: CallsReport report }:
                    _reports.Add(report);
                    break;
                default:
                    Assert.Fail($"unexpected effect {effect}");
                    break;
            }
        }

        NobodyHearsTheDead();
        sent.ForEach(Deliver);
    }

    /// <summary>A leg that was closed goes on over the next trunk only, at another port.</summary>
    private void GoesOn(LegSound sound)
    {
        if (_closed.Remove(sound.Leg, out var port))
        {
            Assert.NotEqual(port, sound.Port);
        }
    }

    /// <summary>A port may be taken again at once: whoever still listened to it would hear a stranger.</summary>
    private void NobodyHearsTheDead() => Assert.DoesNotContain(
        _sounds.Values, sound => sound.Hears is HeardSound.OtherLeg other && _closed.ContainsKey(other.Leg));

    private void Deliver(SendSip send)
    {
        var bytes = SipWriter.ToBytes(send.Message);
        Assert.True(SipParser.TryParse(bytes, send.Flow.Transport, out var message, out var refusal), refusal?.Text);
        _peers.GetValueOrDefault(send.Flow)?.Receive(message);
    }
}
