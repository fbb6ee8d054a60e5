using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Hardware.Modem.Messages;
using EdgeCC.Hardware.Modem.Simulation;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Modem;

/// <summary>A channel and the twin of a modem in virtual time: what is written is there at once.</summary>
internal sealed class ModemBench
{
    public const string Customer = "+79110000001";
    public const string Number = "+78120000009";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly List<byte[]> _said = [];

    public ModemBench(ModemModel? model = null)
    {
        Twin = new SimulatedModem(_said.Add);
        Channel = new SmsChannel(model ?? new ModemModel("/dev/null", Number));
    }

    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(1);

    public SimulatedModem Twin { get; }

    public SmsChannel Channel { get; private set; }

    public List<TextEvent> Posts { get; } = [];

    /// <summary>How often the port was to be opened anew.</summary>
    public int Reopened { get; private set; }

    public IEnumerable<TextReceived> Received => Posts.OfType<TextReceived>();

    public static DateTimeOffset Noon { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(3));

    public static TextToSend Text(string id, string text, string to = Customer) =>
        new(new TextThread(EdgeCC.Model.Interactions.Channel.Sms, Number, to), to, new InteractionId("i"), id, text);

    public void Open() => Take(Channel.Open(Now));

    /// <summary>Brought up, with nothing in the store.</summary>
    public static ModemBench AtWork(ModemModel? model = null)
    {
        var bench = new ModemBench(model);
        bench.Open();
        bench.Run(TimeSpan.FromSeconds(2));
        Assert.True(bench.Channel.Modem.IsReady);
        return bench;
    }

    /// <summary>The service begins anew; the modem keeps what it has.</summary>
    public void Restart(ModemModel? model = null)
    {
        Channel = new SmsChannel(model ?? new ModemModel("/dev/null", Number));
        _said.Clear();
        Posts.Clear();
        Open();
        Run(TimeSpan.FromSeconds(2));
    }

    public void Accept(TextReceived received) => Take(Channel.Accept(received.MessageId, Now));

    public void Refuse(TextReceived received, TextRefusal refusal) => Take(Channel.Refuse(received.MessageId, refusal, Now));

    public void Send(TextToSend text) => Take(Channel.Send(text, Now));

    public void Hear(string line)
    {
        Twin.Say(line);
        Exchange();
    }

    /// <summary>Lets time pass.</summary>
    public void Run(TimeSpan duration)
    {
        for (var end = Now + duration; Now < end;)
        {
            Exchange();
            Now += Step;
            Take(Channel.Advance(Now));
        }

        Exchange();
    }

    public void Take(SmsChannelAnswer answer)
    {
        Posts.AddRange(answer.Posts);
        Twin.Take(answer.Bytes.AsSpan());
        if (answer.MustReopen)
        {
            Reopened++;
            _said.Clear();
            Take(Channel.Open(Now));
        }
    }

    private void Exchange()
    {
        while (_said.Count > 0)
        {
            var said = _said[0];
            _said.RemoveAt(0);
            Take(Channel.Take(said, Now));
        }
    }
}
