using System.Collections.Concurrent;
using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Texts;
using EdgeCC.Hardware.Modem.Messages;
using EdgeCC.Hardware.Modem.Serial;
using EdgeCC.Hardware.Sound;
using EdgeCC.Hardware.Sound.Alsa;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Hardware.Modem;

/// <summary>
/// The GSM modem of the box: one thread reads its port, carries out what the Switchboard orders, and sleeps in between. A modem
/// that is pulled out is a finding on the status page until it is back.
/// </summary>
public sealed class ModemEdge : ITextPort, ILinePort, IHealthCheck, IDisposable
{
    /// <summary>Orders that may wait; what is beyond comes again, from the modem's store or after a restart.</summary>
    private const int MostOrders = 10_000;

    /// <summary>Posts that may wait for room in the mailbox; received messages beyond it come again from the modem's store.</summary>
    private const int MostPosts = 1_000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MailboxPause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<Func<TimeSpan, SmsChannelAnswer>> _orders = new();
    private readonly Queue<Event> _posts = new();
    private readonly ModemModel _model;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly SmsChannel _channel;
    private readonly ModemVoice _voice = new(ModemModel.Line);
    private readonly ISoundDevice? _card;
    private readonly int _soundPort;
    private readonly SerialBell _bell = new();
    private readonly Thread _thread;
    private SerialPort? _port;
    private TimeSpan _openAt;
    private TimeSpan _pause = FirstPause;
    private TimeSpan? _deadline;
    private bool _canSpeak;
    private volatile bool _stopped;
    private volatile ModemReport _report = new(new ModemState(ModemCondition.NotThere), new SmsCounts(0, 0, 0, 0), Fault: null);

    /// <param name="model">Which.</param>
    /// <param name="soundPort">The number of its sound's port at the media plane.</param>
    /// <param name="mailbox">Where what it receives is posted.</param>
    /// <param name="time">The clock its answers are waited for by.</param>
    public ModemEdge(ModemModel model, int soundPort, IMailbox mailbox, TimeProvider time)
    {
        _soundPort = soundPort;
        _card = model.Sound is { } card
            ? new AlsaSoundDevice(new SoundDeviceModel(card, G711.SampleRate), time, _ => _bell.Ring())
            : null;
        (_model, _mailbox, _time, _started) = (model, mailbox, time, time.GetTimestamp());
        _channel = new SmsChannel(model);
        _thread = new Thread(Run) { Name = "Modem", IsBackground = true };
    }

    private TimeSpan Now => _time.GetElapsedTime(_started);

    /// <summary>The card of its calls' sound; null where it carries none.</summary>
    public ISoundDevice? Card => _card;

    /// <summary>Begins to look for the modem.</summary>
    public void Start() => _thread.Start();

    /// <inheritdoc/>
    public void Accept(TextThread thread, string messageId) => Order(thread, now => _channel.Accept(messageId, now));

    /// <inheritdoc/>
    public void Refuse(TextThread thread, string messageId, TextRefusal refusal) =>
        Order(thread, now => _channel.Refuse(messageId, refusal, now));

    /// <inheritdoc/>
    public void Send(TextToSend message) => Order(message.Thread, now => _channel.Send(message, now));

    /// <inheritdoc/>
    public void Close(TextThread thread)
    {
        // A number has no state of its own.
    }

    /// <inheritdoc/>
    public void Carry(ToLine order)
    {
        if (_card is not null && order.Line == ModemModel.Line)
        {
            Enqueue(now => _voice.Order(order, now) is { } ordered ? _channel.Do(ordered, now) : _channel.Advance(now));
        }
    }

    /// <inheritdoc/>
    public HealthFinding Look() => ModemFinding.Of(_model, _report);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopped = true;
        _bell.Ring();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _port?.Dispose();
        _card?.Dispose();
        _bell.Dispose();
    }

    private void Order(TextThread thread, Func<TimeSpan, SmsChannelAnswer> order)
    {
        if (thread.Channel == Channel.Sms)
        {
            Enqueue(order);
        }
    }

    private void Enqueue(Func<TimeSpan, SmsChannelAnswer> order)
    {
        if (_orders.Count < MostOrders)
        {
            _orders.Enqueue(order);
            _bell.Ring();
        }
    }

    private void Run()
    {
        var buffer = new byte[4096];
        while (!_stopped)
        {
            if (_port is null && Now >= _openAt)
            {
                Open();
            }

            if (_bell.Wait(_port, TimeToRest()) && _port is { } port)
            {
                Read(port, buffer);
            }

            while (_orders.TryDequeue(out var order))
            {
                Carry(order(Now));
            }

            if (_port is { HasUnwritten: true } waiting && !waiting.Write([]))
            {
                Lose("it takes nothing any more");
            }

            if (_deadline <= Now)
            {
                Carry(_channel.Advance(Now));
            }

            FollowVoice();
            Post();
            _report = _report with { State = _channel.Modem.State, Counts = _channel.Counts };
        }
    }

    private TimeSpan? TimeToRest()
    {
        TimeSpan? until = _port is null ? _openAt : null;
        until = _deadline is { } deadline && !(until < deadline) ? deadline : until;
        until = _posts.Count > 0 ? Now + MailboxPause : until;
        return until is { } time ? time > Now ? time - Now : TimeSpan.Zero : null;
    }

    private void Open()
    {
        try
        {
            _port = SerialPort.Open(_model.Device);
            _report = _report with { Fault = null };
            Carry(_channel.Open(Now));
        }
        catch (IOException fault)
        {
            _report = _report with { Fault = fault.Message };
            Pause();
        }
    }

    private void Read(SerialPort port, byte[] buffer)
    {
        var read = port.Read(buffer);
        if (read < 0)
        {
            Lose("it was pulled out");
        }
        else if (read > 0)
        {
            Carry(_channel.Take(buffer.AsSpan(0, read), Now));
        }
    }

    private void Carry(SmsChannelAnswer answer)
    {
        _deadline = answer.NextDeadline;
        foreach (var post in answer.Posts.Where(post => _posts.Count < MostPosts || post is not TextReceived))
        {
            _posts.Enqueue(post);
        }

        if (_canSpeak)
        {
            answer.Others.Select(_voice.News).OfType<AtLine>().ToList().ForEach(_posts.Enqueue);
        }

        if (_port is { } port && !port.Write(answer.Bytes.AsSpan()) && !answer.MustReopen)
        {
            Lose("it takes nothing any more");
        }
        else if (answer.MustReopen)
        {
            Reopen();
        }
        else if (_channel.Modem.IsReady)
        {
            _pause = FirstPause;
        }
    }

    private void Lose(string fault)
    {
        _report = _report with { Fault = fault };
        Reopen();
        Carry(_channel.Close(Now));
    }

    private void Reopen()
    {
        _port?.Dispose();
        _port = null;
        Pause();
    }

    private void Pause()
    {
        _openAt = Now + _pause;
        _pause = TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, LongestPause.Ticks));
    }

    /// <summary>Calls need both: a modem that is ready, and its sound.</summary>
    private void FollowVoice()
    {
        var canSpeak = _port is not null && _channel.Modem.IsReady && _card is { Fault: null };
        if (canSpeak != _canSpeak)
        {
            _canSpeak = canSpeak;
            _posts.Enqueue(canSpeak ? new LineOpened(ModemModel.Line, _soundPort) : new LineLost(ModemModel.Line));
        }
    }

    // What the mailbox has no room for waits its turn: the outcome of a message is told once.
    private void Post()
    {
        while (_posts.TryPeek(out var next) && _mailbox.TryPost(next))
        {
            _posts.Dequeue();
        }
    }
}
