using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Hardware.Modem.Messages;

/// <summary>
/// Short messages as one more text channel, pure: the modem's bytes, the Switchboard's orders and time come in; bytes for the
/// modem and events for the mailbox go out. A message is deleted from the modem when it is durable, not before.
/// </summary>
internal sealed class SmsChannel
{
    // A SIM may have room for ten: the rest of a long message would find none.
    private const int FullTenths = 8;

    private readonly ModemModel _model;
    private readonly SmsInbox _inbox = new();
    private readonly SmsOutbox _outbox;
    private readonly List<byte> _bytes = [];
    private readonly List<TextEvent> _posts = [];
    private readonly List<ModemEvent> _others = [];
    private TimeSpan? _modemDeadline;
    private bool _mustReopen;

    public SmsChannel(ModemModel model)
    {
        _model = model;
        _outbox = new SmsOutbox(model.MostParts);
        Modem = new GsmModem(model);
    }

    /// <summary>The modem.</summary>
    public GsmModem Modem { get; }

    /// <summary>What the status page says of messages.</summary>
    public SmsCounts Counts => new(_outbox.Waiting, _outbox.GivenUp, _inbox.Unreadable, Refused);

    private int Refused { get; set; }

    public SmsChannelAnswer Open(TimeSpan now) => After(Modem.Open(now), now);

    public SmsChannelAnswer Close(TimeSpan now) => After(Modem.Close(now), now);

    public SmsChannelAnswer Take(ReadOnlySpan<byte> bytes, TimeSpan now) => After(Modem.Take(bytes, now), now);

    public SmsChannelAnswer Advance(TimeSpan now)
    {
        _outbox.Advance(now);
        return After(Modem.Advance(now), now);
    }

    /// <summary>A message is durable.</summary>
    public SmsChannelAnswer Accept(string messageId, TimeSpan now)
    {
        Delete(_inbox.Finish(messageId), now);
        return Answer(now);
    }

    /// <summary>A message was not taken: it waits in the modem for a better time, or goes.</summary>
    public SmsChannelAnswer Refuse(string messageId, TextRefusal refusal, TimeSpan now)
    {
        // No entry leads anywhere only until the configuration is mended.
        if (!TextRefusals.MayComeAgain(refusal) && refusal != TextRefusal.NoSuchEntry)
        {
            Refused++;
            Delete(_inbox.Finish(messageId), now);
        }

        return Answer(now);
    }

    /// <summary>Sends a message.</summary>
    public SmsChannelAnswer Send(TextToSend message, TimeSpan now)
    {
        _outbox.Add(message, now);
        return Answer(now);
    }

    /// <summary>Has the modem do something that is none of messages.</summary>
    public SmsChannelAnswer Do(Func<GsmModem, ModemAnswer> order, TimeSpan now) => After(order(Modem), now);

    private SmsChannelAnswer After(ModemAnswer answer, TimeSpan now)
    {
        Note(answer);
        foreach (var @event in answer.Events)
        {
            Take(@event, now);
        }

        return Answer(now);
    }

    private void Take(ModemEvent @event, TimeSpan now)
    {
        switch (@event)
        {
            case StoreListed listed:
                _inbox.List(listed.Messages);
                Tell(now);
                break;
            case SmsStored stored:
                _inbox.Put(stored.Message);
                Tell(now);
                break;
            case SmsDeleted deleted:
                _inbox.NoteDeleted(deleted.Index);
                break;
            case SmsSent sent:
                _outbox.Note(sent, now);
                break;
            case SmsNotSent notSent:
                _outbox.Note(notSent, now);
                break;
            case SmsReported reported:
                _outbox.Note(reported.Report);
                break;
            case ModemBegunAnew:
                _inbox.NoteBegunAnew();
                _outbox.NoteBegunAnew();
                break;
            default:
                _others.Add(@event);
                break;
        }
    }

    private void Tell(TimeSpan now)
    {
        Delete(_inbox.TakeRubbish(), now);
        var (used, room) = Modem.State.Store;
        foreach (var message in _inbox.TakeDue(now, isFull: room > 0 && used * 10 >= room * FullTenths))
        {
            // A name is nobody one could call or answer: its thread must do.
            var address = message.Sender.IsName || message.Sender.Value.Length == 0 ? null : message.Sender.Value;
            var thread = new TextThread(Channel.Sms, _model.Number, message.Sender.Value.Length == 0 ? "-" : message.Sender.Value);
            _posts.Add(new TextReceived(thread, address, message.Id, message.Text));
        }
    }

    private void Delete(IReadOnlyList<int> indices, TimeSpan now)
    {
        foreach (var index in indices)
        {
            Note(Modem.Delete(index, now));
        }
    }

    private void Note(ModemAnswer answer)
    {
        _bytes.AddRange(answer.Bytes);
        _modemDeadline = answer.NextDeadline;
        _mustReopen |= answer.MustReopen;
    }

    private SmsChannelAnswer Answer(TimeSpan now)
    {
        if (Modem.IsReady && _outbox.TakeNext(now) is { } next)
        {
            Note(Modem.Send(next.Token, next.Part, now));
        }

        _posts.AddRange(_outbox.TakeOutcomes());
        var answer = new SmsChannelAnswer([.. _posts], [.. _bytes], Next(now), _mustReopen) { Others = [.. _others] };
        _posts.Clear();
        _others.Clear();
        _bytes.Clear();
        _mustReopen = false;
        return answer;
    }

    // What is due and cannot be done waits for the modem and not for time.
    private TimeSpan? Next(TimeSpan now) =>
        _outbox.NextDeadline is { } due && due > now && !(_modemDeadline < due) ? due : _modemDeadline ?? Later(now);

    private TimeSpan? Later(TimeSpan now) => _outbox.NextDeadline is null ? null : now + TimeSpan.FromMinutes(1);
}
