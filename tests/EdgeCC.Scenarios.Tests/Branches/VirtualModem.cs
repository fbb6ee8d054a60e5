using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Texts;
using EdgeCC.Hardware.Modem;
using EdgeCC.Hardware.Modem.Messages;
using EdgeCC.Hardware.Modem.Simulation;
using EdgeCC.Model.Interactions;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>The real channel of short messages, with the twin of a modem on a line that takes a moment.</summary>
internal sealed class VirtualModem : ITextPort, ITimed
{
    public const string Number = "+78120000009";

    private static readonly TimeSpan Line = TimeSpan.FromMilliseconds(5);
    private static readonly ModemModel Model = new("/dev/null", Number);

    private readonly Timeline _time;
    private readonly IMailbox _mailbox;
    private SmsChannel _channel = new(Model);
    private readonly ModemVoice _voice = new(ModemModel.Line);
    private TimeSpan? _deadline;

    public VirtualModem(VirtualBranch branch)
    {
        (_time, _mailbox) = (branch.Time, branch);
        Twin = new SimulatedModem(bytes =>
        {
            var channel = _channel;
            _time.In(Line, () => Carry(channel, channel.Take(bytes, _time.Now)));
        });
        branch.Texts.Modem = this;
        _time.Join(this);
        Carry(_channel, _channel.Open(_time.Now));
    }

    public SimulatedModem Twin { get; }

    /// <summary>True while it can send and receive.</summary>
    public bool IsReady => _channel.Modem.IsReady;

    /// <summary>What customers have read of us.</summary>
    public string Read => string.Concat(Twin.Sent.Select(sent => sent.Body.Text));

    TimeSpan? ITimed.NextDeadline => _deadline;

    /// <summary>The service is gone and another begins; the modem knows nothing of that.</summary>
    public void Restart()
    {
        _channel = new SmsChannel(Model);
        Carry(_channel, _channel.Open(_time.Now));
    }

    void ITimed.Advance(TimeSpan now) => Carry(_channel, _channel.Advance(now));

    public void Accept(TextThread thread, string messageId) => Carry(_channel, _channel.Accept(messageId, _time.Now));

    public void Refuse(TextThread thread, string messageId, TextRefusal refusal) =>
        Carry(_channel, _channel.Refuse(messageId, refusal, _time.Now));

    public void Send(TextToSend message) => Carry(_channel, _channel.Send(message, _time.Now));

    public void Close(TextThread thread)
    {
    }

    /// <summary>Has it do something with its call.</summary>
    public void Carry(ToLine order)
    {
        if (_voice.Order(order, _time.Now) is { } ordered)
        {
            Carry(_channel, _channel.Do(ordered, _time.Now));
        }
    }

    /// <summary>The thread of a customer's number.</summary>
    public static TextThread ThreadOf(string number) => new(Channel.Sms, Number, number);

    private void Carry(SmsChannel channel, SmsChannelAnswer answer)
    {
        if (channel != _channel)
        {
            return;
        }

        _deadline = answer.NextDeadline;
        foreach (var post in answer.Posts)
        {
            _mailbox.TryPost(post);
        }

        foreach (var news in answer.Others.Select(_voice.News).OfType<AtLine>())
        {
            _mailbox.TryPost(news);
        }

        Twin.Take(answer.Bytes.AsSpan());
        if (answer.MustReopen)
        {
            _time.In(1.Seconds(), () => Carry(channel, channel.Open(_time.Now)));
        }
    }
}
